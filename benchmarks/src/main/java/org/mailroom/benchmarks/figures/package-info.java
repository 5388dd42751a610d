/** Figures of many rounds: percentiles, medians with spread, tables and JSON. */
@NullMarked
package org.mailroom.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
