@NullMarked
package org.mailroom.server.search;

import org.jspecify.annotations.NullMarked;
