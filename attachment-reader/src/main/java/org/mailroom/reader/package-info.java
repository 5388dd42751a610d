/**
 * The program that reads attachments for the screens of replies, in a process of its own with little memory, which the
 * server kills when it takes too long.
 */
@NullMarked
package org.mailroom.reader;

import org.jspecify.annotations.NullMarked;
