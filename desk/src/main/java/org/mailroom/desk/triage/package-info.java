/** Where a mail belongs: language, category, priority, queue. */
@NullMarked
package org.mailroom.desk.triage;

import org.jspecify.annotations.NullMarked;
