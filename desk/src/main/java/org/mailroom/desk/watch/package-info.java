/** Understanding what people do in the desk's folders. */
@NullMarked
package org.mailroom.desk.watch;

import org.jspecify.annotations.NullMarked;
