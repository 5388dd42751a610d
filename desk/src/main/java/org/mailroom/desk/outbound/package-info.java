/** What happens to an agent's mail to the outside, one question after the other; asked by server and explanations alike. */
@NullMarked
package org.mailroom.desk.outbound;

import org.jspecify.annotations.NullMarked;
