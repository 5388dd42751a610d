@NullMarked
package org.mailroom.desk.moves;

import org.jspecify.annotations.NullMarked;
