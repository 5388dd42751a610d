/** A whole James in the test's process, and clients that speak to it. */
@NullMarked
package org.mailroom.james;

import org.jspecify.annotations.NullMarked;
