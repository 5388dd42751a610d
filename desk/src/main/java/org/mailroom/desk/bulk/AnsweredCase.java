package org.mailroom.desk.bulk;

import java.util.List;
import java.util.Optional;
import org.mailroom.desk.cases.Case;

/**
 * A case that is answered together with others.
 *
 * @param theCase the case
 * @param threading Message-IDs that the answer refers to, the mail that it answers last; empty where none has one
 * @param name what the customer is called, if that is known
 */
record AnsweredCase(Case theCase, List<String> threading, Optional<String> name) {
    AnsweredCase {
        threading = List.copyOf(threading);
    }
}
