@NullMarked
package org.mailroom.james.health;

import org.jspecify.annotations.NullMarked;
