/** Where a mail belongs. */
@NullMarked
package org.mailroom.mailets.triage;

import org.jspecify.annotations.NullMarked;
