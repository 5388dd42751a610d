/** Tests of the desk as a whole on the outbound way. */
@NullMarked
package org.mailroom.desk.outbound;

import org.jspecify.annotations.NullMarked;
