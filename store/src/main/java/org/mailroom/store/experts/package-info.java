/** Questions to experts. */
@NullMarked
package org.mailroom.store.experts;

import org.jspecify.annotations.NullMarked;
