@NullMarked
package org.mailroom.desk.watch;

import org.jspecify.annotations.NullMarked;
