/** Questions to experts and what they answer. */
@NullMarked
package org.mailroom.mailets.experts;

import org.jspecify.annotations.NullMarked;
