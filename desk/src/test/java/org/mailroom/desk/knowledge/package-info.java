@NullMarked
package org.mailroom.desk.knowledge;

import org.jspecify.annotations.NullMarked;
