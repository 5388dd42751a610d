/**
 * The configuration of a Mailroom server: immutable values, read once from {@code mailroom.yaml}, checked whole. What
 * can be written is described once, in the {@code *Options} classes; the reader, the JSON Schema and the reference page
 * all come from there.
 */
@NullMarked
package org.mailroom.desk.configuration;

import org.jspecify.annotations.NullMarked;
