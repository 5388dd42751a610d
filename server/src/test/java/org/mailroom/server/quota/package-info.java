@NullMarked
package org.mailroom.server.quota;

import org.jspecify.annotations.NullMarked;
