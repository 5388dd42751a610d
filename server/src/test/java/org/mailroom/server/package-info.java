@NullMarked
package org.mailroom.server;

import org.jspecify.annotations.NullMarked;
