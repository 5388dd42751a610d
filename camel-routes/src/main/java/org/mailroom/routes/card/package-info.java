/** Keeping the cards of cases as they should be. */
@NullMarked
package org.mailroom.routes.card;

import org.jspecify.annotations.NullMarked;
