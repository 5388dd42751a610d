/** The rules between the rooms of the program. */
@NullMarked
package org.mailroom.rooms;

import org.jspecify.annotations.NullMarked;
