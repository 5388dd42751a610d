/** How well the desk does on labelled mail. */
@NullMarked
package org.mailroom.desk.measure;

import org.jspecify.annotations.NullMarked;
