/** Public holidays of countries and their regions. */
@NullMarked
package org.mailroom.desk.holidays;

import org.jspecify.annotations.NullMarked;
