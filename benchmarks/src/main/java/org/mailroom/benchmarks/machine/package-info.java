/** What the operating system says of processes and of the machine. */
@NullMarked
package org.mailroom.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
