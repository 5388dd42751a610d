/** Reports of what a desk has done: how much, how fast, and what still waits. */
@NullMarked
package org.mailroom.desk.reports;

import org.jspecify.annotations.NullMarked;
