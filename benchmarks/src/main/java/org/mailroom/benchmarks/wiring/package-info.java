/** The server of this project put together otherwise, to be measured beside it. */
@NullMarked
package org.mailroom.benchmarks.wiring;

import org.jspecify.annotations.NullMarked;
