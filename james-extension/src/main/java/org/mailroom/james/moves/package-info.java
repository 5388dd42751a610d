/** What mail programs move, copy and delete in the accounts of desks, one command after the other. */
@NullMarked
package org.mailroom.james.moves;

import org.jspecify.annotations.NullMarked;
