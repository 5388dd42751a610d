/** Tests of bursts. */
@NullMarked
package org.mailroom.desk.bursts;

import org.jspecify.annotations.NullMarked;
