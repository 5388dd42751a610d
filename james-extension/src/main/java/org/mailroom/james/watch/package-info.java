/** Seeing what people do in the folders. */
@NullMarked
package org.mailroom.james.watch;

import org.jspecify.annotations.NullMarked;
