/** Tests of this feature, and the contract that every implementation of its port keeps. */
@NullMarked
package org.mailroom.desk.junk;

import org.jspecify.annotations.NullMarked;
