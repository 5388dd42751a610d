/** The desk's ports on JDBC: embedded Derby, or PostgreSQL when one machine is outgrown. */
@NullMarked
package org.mailroom.store;

import org.jspecify.annotations.NullMarked;
