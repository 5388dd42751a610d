/** Who may act for a desk: agents and supervisors, and the names they log in with. */
@NullMarked
package org.mailroom.desk.people;

import org.jspecify.annotations.NullMarked;
