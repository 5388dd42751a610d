@NullMarked
package org.mailroom.desk.filing;

import org.jspecify.annotations.NullMarked;
