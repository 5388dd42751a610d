package org.mailroom.desk.bulk;

import java.util.Optional;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;

/**
 * The answer to one of the cases, as if the agent had written it alone.
 *
 * @param number the case
 * @param recipient its customer
 * @param message the mail, to this customer only
 * @param hole what nothing could be put into, for which it goes back to the agent
 */
public record BulkLetter(CaseNumber number, EmailAddress recipient, RawMessage message, Optional<String> hole) {}
