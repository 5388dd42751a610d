/** Tests of sampling, and the contract that every store of its counts keeps. */
@NullMarked
package org.mailroom.desk.sampling;

import org.jspecify.annotations.NullMarked;
