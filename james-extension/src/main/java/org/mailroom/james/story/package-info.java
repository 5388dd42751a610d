/** The mail log. */
@NullMarked
package org.mailroom.james.story;

import org.jspecify.annotations.NullMarked;
