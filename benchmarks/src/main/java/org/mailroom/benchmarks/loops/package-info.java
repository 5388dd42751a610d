/** The inner loops by themselves, measured with JMH: {@code benchmarks/run jmh}. */
@NullMarked
package org.mailroom.benchmarks.loops;

import org.jspecify.annotations.NullMarked;
