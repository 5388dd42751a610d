/** One matcher or mailet a file: Mailet API in, desk question, Mailet API out. */
@NullMarked
package org.mailroom.mailets;

import org.jspecify.annotations.NullMarked;
