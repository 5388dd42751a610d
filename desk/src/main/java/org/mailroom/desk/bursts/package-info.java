/** Topics that rise above what is usual at a desk. */
@NullMarked
package org.mailroom.desk.bursts;

import org.jspecify.annotations.NullMarked;
