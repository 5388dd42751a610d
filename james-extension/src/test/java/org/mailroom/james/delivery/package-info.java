@NullMarked
package org.mailroom.james.delivery;

import org.jspecify.annotations.NullMarked;
