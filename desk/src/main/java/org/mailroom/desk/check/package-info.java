/** Looking at everything that a configuration names, before it is put in force. */
@NullMarked
package org.mailroom.desk.check;

import org.jspecify.annotations.NullMarked;
