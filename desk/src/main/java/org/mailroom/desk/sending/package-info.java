/** The way out of the desk for mail that it writes by itself. */
@NullMarked
package org.mailroom.desk.sending;

import org.jspecify.annotations.NullMarked;
