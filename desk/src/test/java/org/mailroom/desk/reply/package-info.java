@NullMarked
package org.mailroom.desk.reply;

import org.jspecify.annotations.NullMarked;
