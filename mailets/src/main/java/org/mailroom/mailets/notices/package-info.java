/** What the people of a desk are told about mail. */
@NullMarked
package org.mailroom.mailets.notices;

import org.jspecify.annotations.NullMarked;
