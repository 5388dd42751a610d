@NullMarked
package org.mailroom.desk.delivery;

import org.jspecify.annotations.NullMarked;
