@NullMarked
package org.mailroom.james.filing;

import org.jspecify.annotations.NullMarked;
