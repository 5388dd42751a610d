package org.mailroom.desk.screening;

import java.util.List;

/** One look at outbound mail. A screen keeps no state between mails and may be used by many threads. */
public interface Screen {
    /** Short name, shown with each finding and used in configuration. */
    String name();

    /** What the screen saw, in the order of the text; empty where there is nothing to say. */
    List<ScreenFinding> look(OutboundText text);
}
