/**
 * Options described as values: name, type, default, limits and one sentence. From a description come the reading of a
 * YAML text with all its mistakes at once, the JSON Schema and the reference page. Knows nothing of desks.
 */
@NullMarked
package org.mailroom.desk.configuration.options;

import org.jspecify.annotations.NullMarked;
