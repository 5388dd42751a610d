/** Mail that tells the people of a desk what they must know; none of it leaves the desk. */
@NullMarked
package org.mailroom.desk.notices;

import org.jspecify.annotations.NullMarked;
