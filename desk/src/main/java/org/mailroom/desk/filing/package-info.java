/** Bringing mail into the folder where it belongs, once, whatever breaks on the way. */
@NullMarked
package org.mailroom.desk.filing;

import org.jspecify.annotations.NullMarked;
