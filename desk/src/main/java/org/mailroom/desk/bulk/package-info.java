/** One answer to many cases: which cases an agent's mail answers, and what each customer gets. */
@NullMarked
package org.mailroom.desk.bulk;

import org.jspecify.annotations.NullMarked;
