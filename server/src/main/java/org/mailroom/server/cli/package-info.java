/**
 * The {@code mailroom} command, one class for each subcommand.
 *
 * <p>A new subcommand extends {@link org.mailroom.server.cli.StateCommand} if it only needs the server's folder, or
 * {@link org.mailroom.server.cli.RunningServerCommand} if it talks to the running server, and is named in {@link
 * org.mailroom.server.cli.Mailroom}.
 */
@NullMarked
package org.mailroom.server.cli;

import org.jspecify.annotations.NullMarked;
