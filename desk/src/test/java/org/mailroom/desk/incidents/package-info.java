@NullMarked
package org.mailroom.desk.incidents;

import org.jspecify.annotations.NullMarked;
