package org.mailroom.desk.screening;

import java.util.List;

/** Keeps what of cases is for the people of the desk only. Thread-safe. */
public interface InternalTexts {
    /** The latest so many of a case are known. */
    int MOST = 100;

    /** Keeps a mail of a case; what is kept already stays as it is. */
    void keep(InternalText text);

    /** What the mails say that belong to this case now, the latest first. */
    List<InternalText> ofCase(long caseId);
}
