@NullMarked
package org.mailroom.james.acknowledgement;

import org.jspecify.annotations.NullMarked;
