/** Which folders of a desk its people see in their mail programs. */
@NullMarked
package org.mailroom.james.rights;

import org.jspecify.annotations.NullMarked;
