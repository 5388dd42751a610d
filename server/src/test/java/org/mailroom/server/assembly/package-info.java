@NullMarked
package org.mailroom.server.assembly;

import org.jspecify.annotations.NullMarked;
