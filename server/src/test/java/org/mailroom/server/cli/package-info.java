@NullMarked
package org.mailroom.server.cli;

import org.jspecify.annotations.NullMarked;
