/** The server's remote delivery, which gives each mail of a desk to the customer's server once. */
@NullMarked
package org.mailroom.james.delivery;

import org.jspecify.annotations.NullMarked;
