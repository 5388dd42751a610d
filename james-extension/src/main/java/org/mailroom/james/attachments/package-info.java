/** Runs the program that reads attachments, in processes of its own. */
@NullMarked
package org.mailroom.james.attachments;

import org.jspecify.annotations.NullMarked;
