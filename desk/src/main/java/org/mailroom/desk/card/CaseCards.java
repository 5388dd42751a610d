package org.mailroom.desk.card;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.configuration.CaseCard;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.filing.CaseCopies;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.filing.InternalNotice;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.Keywords;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.ids.IdLocks;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.work.WorkItem;

/**
 * Puts the card of a case beside its mails, replaces it when its facts change, takes it along when they move, and takes it
 * away when there is nothing for it to lie beside. A case has one card at most, on however many nodes this runs: which one
 * counts is written down after it was put there, and a card that does not count is taken away again. Thread-safe.
 */
public final class CaseCards {
    private static final int LOCKS = 64;
    private static final Set<String> KEYWORDS = Set.of("$Card", Keywords.SEEN);

    private final IdLocks locks = new IdLocks(LOCKS);
    private final Supplier<MailroomConfiguration> configuration;
    private final Cases cases;
    private final CardLedger ledger;
    private final CardReader reader;
    private final FolderStore folders;
    private final CardSeal seal;
    private final InstantSource clock;

    public CaseCards(
            Supplier<MailroomConfiguration> configuration,
            Cases cases,
            CardLedger ledger,
            CardReader reader,
            FolderStore folders,
            KeyRing keys,
            InstantSource clock) {
        this.configuration = configuration;
        this.cases = cases;
        this.ledger = ledger;
        this.reader = reader;
        this.folders = folders;
        this.seal = new CardSeal(keys);
        this.clock = clock;
    }

    /** Carries out a work item of the kind SHOW_CARD. */
    public void show(WorkItem item) {
        show(item.subject());
    }

    /** Makes the card of a case as it should be; of a merged case, that of the one that goes on. */
    void show(long caseId) {
        cases.current(caseId).filter(now -> now.id() != caseId).ifPresent(into -> show(into.id()));
        synchronized (locks.of(caseId)) {
            showOf(caseId);
        }
    }

    private void showOf(long caseId) {
        cases.byId(caseId)
                .ifPresent(theCase -> configuration
                        .get()
                        .deskById(theCase.desk())
                        .ifPresent(desk -> show(desk, theCase, ledger.of(caseId))));
    }

    private void show(DeskConfiguration desk, Case theCase, Optional<ShownCard> before) {
        Map<FolderPlace, Optional<Long>> mails = wanted(desk, theCase) ? mails(desk, theCase) : Map.of();
        if (mails.isEmpty()) {
            before.ifPresent(card -> takeAway(desk, card));
            return;
        }
        if (before.isEmpty() && !begins(desk, CaseMover.folderOf(theCase))) {
            return;
        }
        CardText text = reader.read(desk, theCase, newest(desk, theCase, mails));
        String folder = CaseMover.folderOf(theCase);
        boolean asBefore = before.filter(card -> card.folder().equals(folder))
                .filter(card -> card.facts().equals(text.facts()))
                .isPresent();
        if (!asBefore) {
            replace(desk, theCase, before, text);
        }
    }

    /** Whether the case should have a card, if there is a mail for it to lie beside. */
    static boolean wanted(DeskConfiguration desk, Case theCase) {
        boolean open =
                theCase.state() != CaseState.CLOSED && theCase.mergedInto().isEmpty();
        return open
                && switch (desk.cases().card()) {
                    case NEVER -> false;
                    case CLAIMED -> theCase.agent().isPresent();
                    case ALWAYS -> true;
                };
    }

    /** Whether a case may get its first card here: where an agent has it to answer, unless the desk wants them all. */
    private static boolean begins(DeskConfiguration desk, String folder) {
        return desk.cases().card() == CaseCard.ALWAYS || Folders.agentOf(folder).isPresent();
    }

    private Map<FolderPlace, Optional<Long>> mails(DeskConfiguration desk, Case theCase) {
        return new CaseCopies(desk, folders, cases, theCase).in(CaseMover.folderOf(theCase));
    }

    /** The mails of the customer, the newest first, as many as a card looks into. */
    private List<RawMessage> newest(DeskConfiguration desk, Case theCase, Map<FolderPlace, Optional<Long>> mails) {
        List<Long> customers = cases.interactions(theCase.id()).stream()
                .filter(mail -> mail.kind() == Interaction.Kind.INQUIRY || mail.kind() == Interaction.Kind.FOLLOW_UP)
                .map(Interaction::id)
                .toList();
        return mails.entrySet().stream()
                .filter(entry -> entry.getValue().filter(customers::contains).isPresent())
                .sorted(Comparator.comparing((Map.Entry<FolderPlace, Optional<Long>> entry) ->
                                entry.getValue().orElse(0L))
                        .reversed())
                .limit(CardReader.MOST_READ)
                .flatMap(entry -> folders.read(desk.account(), entry.getKey()).stream())
                .map(RawMessage::of)
                .toList();
    }

    private void replace(DeskConfiguration desk, Case theCase, Optional<ShownCard> before, CardText text) {
        String folder = CaseMover.folderOf(theCase);
        long version = before.map(ShownCard::version).orElse(0L) + 1;
        FolderPlace place = folders.append(desk.account(), folder, mail(desk, theCase, text, version), KEYWORDS);
        boolean counts = ledger.put(new ShownCard(theCase.id(), desk.id(), folder, place, text.facts(), version));
        Optional<FolderPlace> stale = counts ? before.map(ShownCard::place) : Optional.of(place);
        stale.ifPresent(old -> folders.remove(desk.account(), old));
    }

    private byte[] mail(DeskConfiguration desk, Case theCase, CardText text, long version) {
        Optional<String> about = cases.interactions(theCase.id()).stream()
                .findFirst()
                .map(mail -> mail.identity().messageId());
        InternalNotice notice = new InternalNotice(
                "Card of " + theCase.number(),
                "card." + theCase.id() + "." + version + "@" + desk.account().domain(),
                about,
                text.plain());
        HeaderField field = new HeaderField(MailroomFields.CARD, seal.write(desk.id(), theCase.number()));
        return notice.write(desk, clock.instant(), text.page())
                .withFieldsFirst(List.of(field))
                .bytes();
    }

    /** The card goes before it is forgotten: if this is broken off it is taken away the next time. */
    void takeAway(DeskConfiguration desk, ShownCard card) {
        folders.remove(desk.account(), card.place());
        ledger.remove(card);
    }

    /** The case whose card this is by what it bears, if we made it for this desk. */
    Optional<Case> caseOf(DeskConfiguration desk, String written) {
        return seal.read(desk.id(), written).flatMap(number -> cases.byNumber(desk.id(), number));
    }

    /** A copy of a card came where none of ours is: it goes, and what somebody moved lies beside its mails again. */
    void misplaced(DeskConfiguration desk, Case theCase, FolderPlace place) {
        synchronized (locks.of(theCase.id())) {
            Optional<ShownCard> known = ledger.of(theCase.id());
            if (known.filter(card -> card.place().equals(place)).isEmpty()) {
                folders.remove(desk.account(), place);
                known.filter(card -> !folders.holds(desk.account(), card.place()))
                        .ifPresent(ledger::remove);
                showOf(theCase.id());
            }
        }
    }
}
