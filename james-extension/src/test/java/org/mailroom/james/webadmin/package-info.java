@NullMarked
package org.mailroom.james.webadmin;

import org.jspecify.annotations.NullMarked;
