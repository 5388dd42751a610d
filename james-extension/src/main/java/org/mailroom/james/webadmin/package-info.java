/** The desk in the server's administration. */
@NullMarked
package org.mailroom.james.webadmin;

import org.jspecify.annotations.NullMarked;
