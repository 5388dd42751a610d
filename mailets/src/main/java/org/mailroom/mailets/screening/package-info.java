/** Looking for what must not leave. */
@NullMarked
package org.mailroom.mailets.screening;

import org.jspecify.annotations.NullMarked;
