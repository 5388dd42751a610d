/** Texts that administrators write: loading, checking and filling them; dates and names as customers read them. */
@NullMarked
package org.mailroom.desk.templates;

import org.jspecify.annotations.NullMarked;
