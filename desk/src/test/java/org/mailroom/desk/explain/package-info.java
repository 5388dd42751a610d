/** Tests of saying beforehand what would happen to a mail. */
@NullMarked
package org.mailroom.desk.explain;

import org.jspecify.annotations.NullMarked;
