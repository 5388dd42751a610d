/** Asking people beside the desk about a case: questions, their deadlines, and what is answered. */
@NullMarked
package org.mailroom.desk.experts;

import org.jspecify.annotations.NullMarked;
