/** Telling programs elsewhere of alarms. */
@NullMarked
package org.mailroom.james.escalation;

import org.jspecify.annotations.NullMarked;
