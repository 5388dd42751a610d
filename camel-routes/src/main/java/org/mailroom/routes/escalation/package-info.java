/** What happens when promised time runs out. */
@NullMarked
package org.mailroom.routes.escalation;

import org.jspecify.annotations.NullMarked;
