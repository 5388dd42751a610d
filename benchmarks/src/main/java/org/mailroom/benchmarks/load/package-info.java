/** Mail in and out at the speed a server can stand, or at a given one. */
@NullMarked
package org.mailroom.benchmarks.load;

import org.jspecify.annotations.NullMarked;
