/** What screening needs to know of a case. */
@NullMarked
package org.mailroom.store.screening;

import org.jspecify.annotations.NullMarked;
