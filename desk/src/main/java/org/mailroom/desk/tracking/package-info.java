/** Numbers of parcels in mail, and where their way can be seen. */
@NullMarked
package org.mailroom.desk.tracking;

import org.jspecify.annotations.NullMarked;
