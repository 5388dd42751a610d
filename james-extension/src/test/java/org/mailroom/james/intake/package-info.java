@NullMarked
package org.mailroom.james.intake;

import org.jspecify.annotations.NullMarked;
