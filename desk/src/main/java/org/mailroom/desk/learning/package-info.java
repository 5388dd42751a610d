/** Learning where mail belongs from what people do with it, desk by desk. */
@NullMarked
package org.mailroom.desk.learning;

import org.jspecify.annotations.NullMarked;
