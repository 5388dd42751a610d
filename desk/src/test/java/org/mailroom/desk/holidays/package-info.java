/** Tests of this feature. */
@NullMarked
package org.mailroom.desk.holidays;

import org.jspecify.annotations.NullMarked;
