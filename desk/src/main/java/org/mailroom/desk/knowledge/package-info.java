/** Answers worth reusing: articles, and which of them answer an inquiry. */
@NullMarked
package org.mailroom.desk.knowledge;

import org.jspecify.annotations.NullMarked;
