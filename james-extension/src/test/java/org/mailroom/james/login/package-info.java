@NullMarked
package org.mailroom.james.login;

import org.jspecify.annotations.NullMarked;
