/** Which mail the server takes for the desks. */
@NullMarked
package org.mailroom.james.intake;

import org.jspecify.annotations.NullMarked;
