/** Bringing mail into folders. */
@NullMarked
package org.mailroom.mailets.filing;

import org.jspecify.annotations.NullMarked;
