/** Tests of directories on real files, databases and sockets of this machine. */
@NullMarked
package org.mailroom.directories;

import org.jspecify.annotations.NullMarked;
