@NullMarked
package org.mailroom.james.escalation;

import org.jspecify.annotations.NullMarked;
