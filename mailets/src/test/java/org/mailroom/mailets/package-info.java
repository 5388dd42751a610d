@NullMarked
package org.mailroom.mailets;

import org.jspecify.annotations.NullMarked;
