@NullMarked
package org.mailroom.server.data;

import org.jspecify.annotations.NullMarked;
