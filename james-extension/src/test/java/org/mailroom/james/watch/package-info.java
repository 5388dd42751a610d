@NullMarked
package org.mailroom.james.watch;

import org.jspecify.annotations.NullMarked;
