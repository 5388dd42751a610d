/** Tests of the database behind the ports, and the databases that tests run on. */
@NullMarked
package org.mailroom.store.database;

import org.jspecify.annotations.NullMarked;
