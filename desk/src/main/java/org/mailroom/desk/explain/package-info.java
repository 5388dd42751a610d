/** Telling beforehand what would happen to a mail, with the very checks and policies that the server runs. */
@NullMarked
package org.mailroom.desk.explain;

import org.jspecify.annotations.NullMarked;
