/** James with Mailroom in it as one runnable program: the process, its state folder and the command line. */
@NullMarked
package org.mailroom.server;

import org.jspecify.annotations.NullMarked;
