/** Measures the whole server with Mailroom and without it, side by side on the same machine. */
@NullMarked
package org.mailroom.benchmarks;

import org.jspecify.annotations.NullMarked;
