/** The configuration in force. */
@NullMarked
package org.mailroom.james.configuration;

import org.jspecify.annotations.NullMarked;
