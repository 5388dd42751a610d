package org.mailroom.desk.routing;

import java.util.Optional;
import org.mailroom.desk.cases.Case;

/**
 * A case that lies in its queue until an agent is free for it.
 *
 * @param declinedBy who had it last and put it back
 */
public record WaitingCase(Case theCase, Optional<String> declinedBy) {}
