@NullMarked
package org.mailroom.reader;

import org.jspecify.annotations.NullMarked;
