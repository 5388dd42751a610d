@NullMarked
package org.mailroom.server.client;

import org.jspecify.annotations.NullMarked;
