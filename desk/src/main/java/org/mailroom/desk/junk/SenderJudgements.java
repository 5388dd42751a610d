package org.mailroom.desk.junk;

import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/** Keeps what people said of senders, through restarts and for all nodes; the last word on an address counts. */
public interface SenderJudgements {
    /** Keeps it in place of an earlier one of the same address. */
    void judge(SenderJudgement judgement);

    /** The last word on an address. */
    Optional<SenderJudgement> of(String desk, EmailAddress sender);

    /** Whether anything was ever said at this desk. */
    boolean any(String desk);
}
