/** Putting mail into the folders of the queues. */
@NullMarked
package org.mailroom.routes.filing;

import org.jspecify.annotations.NullMarked;
