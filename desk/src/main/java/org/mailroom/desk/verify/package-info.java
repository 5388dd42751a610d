/** Comparing the folders of a desk with what its store says, and mending what differs. */
@NullMarked
package org.mailroom.desk.verify;

import org.jspecify.annotations.NullMarked;
