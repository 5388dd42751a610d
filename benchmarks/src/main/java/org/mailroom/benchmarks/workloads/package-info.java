/** What the servers are asked to do: W1 to W8. */
@NullMarked
package org.mailroom.benchmarks.workloads;

import org.jspecify.annotations.NullMarked;
