/** The folders in which the desk's state can be seen and changed by any mail client. */
@NullMarked
package org.mailroom.desk.folders;

import org.jspecify.annotations.NullMarked;
