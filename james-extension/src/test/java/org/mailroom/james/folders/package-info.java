@NullMarked
package org.mailroom.james.folders;

import org.jspecify.annotations.NullMarked;
