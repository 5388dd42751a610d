/** Tests of what is found in replies, and of what is not. */
@NullMarked
package org.mailroom.desk.screening;

import org.jspecify.annotations.NullMarked;
