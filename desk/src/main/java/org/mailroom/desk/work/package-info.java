/** Work items: a decision written down that is still to be carried out. */
@NullMarked
package org.mailroom.desk.work;

import org.jspecify.annotations.NullMarked;
