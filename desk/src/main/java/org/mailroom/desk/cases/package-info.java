/** The case: opening, threading, its number, its state and its interactions. */
@NullMarked
package org.mailroom.desk.cases;

import org.jspecify.annotations.NullMarked;
