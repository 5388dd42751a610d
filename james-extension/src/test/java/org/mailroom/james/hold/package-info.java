@NullMarked
package org.mailroom.james.hold;

import org.jspecify.annotations.NullMarked;
