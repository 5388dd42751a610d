@NullMarked
package org.mailroom.server.state;

import org.jspecify.annotations.NullMarked;
