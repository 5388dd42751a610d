/** Tests of what people see. */
@NullMarked
package org.mailroom.james.rights;

import org.jspecify.annotations.NullMarked;
