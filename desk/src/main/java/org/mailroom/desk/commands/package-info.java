/** Commands that people of a desk give by mail. */
@NullMarked
package org.mailroom.desk.commands;

import org.jspecify.annotations.NullMarked;
