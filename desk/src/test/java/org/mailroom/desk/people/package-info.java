@NullMarked
package org.mailroom.desk.people;

import org.jspecify.annotations.NullMarked;
