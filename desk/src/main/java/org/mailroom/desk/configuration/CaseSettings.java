package org.mailroom.desk.configuration;

import java.time.Duration;

/**
 * How long cases live and what joins them.
 *
 * @param reopenWithin how long after it was closed a case opens again when the customer writes; later, and always with
 *     zero, his mail opens a new case that is linked to the old one
 * @param thanksReopens whether a mail that gives thanks and says nothing else opens its case again
 * @param joinRepeats whether a customer's new mail about the matter of an open case of his joins it
 * @param experts who may be asked about them
 * @param card which cases have a card beside their mails
 * @param folders who sees the folders in which they lie
 */
public record CaseSettings(
        Duration reopenWithin,
        boolean thanksReopens,
        boolean joinRepeats,
        ExpertSettings experts,
        CaseCard card,
        FolderSettings folders) {
    /** What a desk does that says nothing about it. */
    public static final CaseSettings DEFAULT = new CaseSettings(Duration.ofDays(14), false, true);

    /** Cases about which nobody is asked, with a card for those that an agent has. */
    public CaseSettings(Duration reopenWithin, boolean thanksReopens, boolean joinRepeats) {
        this(reopenWithin, thanksReopens, joinRepeats, ExpertSettings.NONE, CaseCard.CLAIMED, FolderSettings.DEFAULT);
    }

    /** The same, about which these may be asked. */
    public CaseSettings with(ExpertSettings known) {
        return new CaseSettings(reopenWithin, thanksReopens, joinRepeats, known, card, folders);
    }

    /** The same with cards for these cases. */
    CaseSettings with(CaseCard other) {
        return new CaseSettings(reopenWithin, thanksReopens, joinRepeats, experts, other, folders);
    }

    /** The same, in folders for these people. */
    public CaseSettings with(FolderSettings other) {
        return new CaseSettings(reopenWithin, thanksReopens, joinRepeats, experts, card, other);
    }
}
