/** Whether the desk is able to do its work. */
@NullMarked
package org.mailroom.desk.health;

import org.jspecify.annotations.NullMarked;
