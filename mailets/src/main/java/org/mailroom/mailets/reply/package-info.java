/** What agents write to the outside. */
@NullMarked
package org.mailroom.mailets.reply;

import org.jspecify.annotations.NullMarked;
