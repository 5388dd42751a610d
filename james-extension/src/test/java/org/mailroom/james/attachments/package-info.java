@NullMarked
package org.mailroom.james.attachments;

import org.jspecify.annotations.NullMarked;
