/** What the tests of several features and rooms share. */
@NullMarked
package org.mailroom.desk;

import org.jspecify.annotations.NullMarked;
