@NullMarked
package org.mailroom.server.process;

import org.jspecify.annotations.NullMarked;
