/** Commands by mail. */
@NullMarked
package org.mailroom.mailets.commands;

import org.jspecify.annotations.NullMarked;
