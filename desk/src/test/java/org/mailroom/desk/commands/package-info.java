/** Tests of commands by mail. */
@NullMarked
package org.mailroom.desk.commands;

import org.jspecify.annotations.NullMarked;
