/** Tests of this feature. */
@NullMarked
package org.mailroom.desk.escalation;

import org.jspecify.annotations.NullMarked;
