/** The site's secret keys. */
@NullMarked
package org.mailroom.james.ids;

import org.jspecify.annotations.NullMarked;
