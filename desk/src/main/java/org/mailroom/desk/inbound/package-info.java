/** What happens to a customer's mail, one question after the other; asked by the server and by explanations alike. */
@NullMarked
package org.mailroom.desk.inbound;

import org.jspecify.annotations.NullMarked;
