/** Tests of what is found in replies, and of what is not. */
@NullMarked
package org.mailroom.desk.attachments;

import org.jspecify.annotations.NullMarked;
