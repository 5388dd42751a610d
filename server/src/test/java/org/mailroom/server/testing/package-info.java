/** A real server for tests: also used by the acceptance tests and the benchmarks, as a test-jar. */
@NullMarked
package org.mailroom.server.testing;

import org.jspecify.annotations.NullMarked;
