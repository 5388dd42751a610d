/** Routing: which agent a case is given to, where it goes when nobody takes it, and what happens when an agent leaves. */
@NullMarked
package org.mailroom.desk.routing;

import org.jspecify.annotations.NullMarked;
