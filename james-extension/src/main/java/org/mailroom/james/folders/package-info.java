/** The desk's folders in the server's mailboxes. */
@NullMarked
package org.mailroom.james.folders;

import org.jspecify.annotations.NullMarked;
