/** The servers that are compared. */
@NullMarked
package org.mailroom.benchmarks.hosts;

import org.jspecify.annotations.NullMarked;
