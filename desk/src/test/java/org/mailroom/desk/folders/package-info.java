@NullMarked
package org.mailroom.desk.folders;

import org.jspecify.annotations.NullMarked;
