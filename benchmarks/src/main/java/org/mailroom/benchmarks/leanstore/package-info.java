/**
 * A leaner store of messages behind James's own interfaces, as a prototype that is measured against James's JPA: {@code
 * ./mailroom bench store}. Nothing of it is shipped; docs/adr tells why.
 */
@NullMarked
package org.mailroom.benchmarks.leanstore;

import org.jspecify.annotations.NullMarked;
