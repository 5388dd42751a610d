/** A store that has been in use for long, made in minutes, and the questions that are asked of it. */
@NullMarked
package org.mailroom.benchmarks.history;

import org.jspecify.annotations.NullMarked;
