/** Tests of the cards of cases, and the contract that every implementation of their port keeps. */
@NullMarked
package org.mailroom.desk.card;

import org.jspecify.annotations.NullMarked;
