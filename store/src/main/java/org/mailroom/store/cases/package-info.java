/** Cases on JDBC. */
@NullMarked
package org.mailroom.store.cases;

import org.jspecify.annotations.NullMarked;
