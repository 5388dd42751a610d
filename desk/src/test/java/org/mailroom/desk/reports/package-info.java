/** Tests of this feature. */
@NullMarked
package org.mailroom.desk.reports;

import org.jspecify.annotations.NullMarked;
