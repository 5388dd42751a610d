/** A simulated quarter of a desk's promises, alarms and notices, compared with a slow oracle. */
@NullMarked
package org.mailroom.desk.quarter;

import org.jspecify.annotations.NullMarked;
