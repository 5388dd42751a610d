/** Mail of the desk's own on its way out. */
@NullMarked
package org.mailroom.james.acknowledgement;

import org.jspecify.annotations.NullMarked;
