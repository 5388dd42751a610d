/** What happens while promised time runs and when it runs out: clocks of cases, alarms, and notices to customers. */
@NullMarked
package org.mailroom.desk.escalation;

import org.jspecify.annotations.NullMarked;
