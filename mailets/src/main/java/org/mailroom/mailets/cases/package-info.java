/** To which case a mail belongs. */
@NullMarked
package org.mailroom.mailets.cases;

import org.jspecify.annotations.NullMarked;
