/** What the people of a desk write for each other about a case. */
@NullMarked
package org.mailroom.mailets.notes;

import org.jspecify.annotations.NullMarked;
