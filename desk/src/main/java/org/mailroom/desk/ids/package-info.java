/** Identifiers made by ourselves: time-ordered numbers, case numbers people can read, keyed tokens. */
@NullMarked
package org.mailroom.desk.ids;

import org.jspecify.annotations.NullMarked;
