/** Carrying out what was written down to be done. */
@NullMarked
package org.mailroom.routes.work;

import org.jspecify.annotations.NullMarked;
