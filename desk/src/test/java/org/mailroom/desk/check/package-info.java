@NullMarked
package org.mailroom.desk.check;

import org.jspecify.annotations.NullMarked;
