package org.mailroom.desk.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.CaseCard;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.RawMessage;

/**
 * Sees to it that cards follow what happens: looks at the news every moment, and compares cards, cases and folders now and
 * then, first of all after the start. Thread-safe.
 */
public final class CardWatch {
    /** Where mail programs put what is deleted. */
    private static final List<String> BINS = List.of("Trash", "Deleted", "Deleted Items", "Deleted Messages");

    private final Supplier<MailroomConfiguration> configuration;
    private final Cases cases;
    private final CaseDesk caseDesk;
    private final CardLedger ledger;
    private final CaseCards cards;
    private final FolderStore folders;
    private final CardNews news;
    private Set<FolderPlace> strays = Set.of();

    public CardWatch(
            Supplier<MailroomConfiguration> configuration,
            Cases cases,
            CaseDesk caseDesk,
            CardLedger ledger,
            CaseCards cards,
            FolderStore folders,
            CardNews news) {
        this.configuration = configuration;
        this.cases = cases;
        this.caseDesk = caseDesk;
        this.ledger = ledger;
        this.cards = cards;
        this.folders = folders;
        this.news = news;
    }

    /**
     * Whether a message that came into this folder of the desk may change cards.
     *
     * @param byPerson whether somebody put it there with a mail program, and not the desk itself, which tells of cases
     *     whose mails it moves
     */
    public static boolean concerns(DeskConfiguration desk, String folder, boolean byPerson) {
        CaseCard card = desk.cases().card();
        boolean agents = Folders.agentOf(folder).isPresent();
        boolean queues = Folders.queueOf(folder).isPresent();
        return card != CaseCard.NEVER && (byPerson || agents || (queues && card == CaseCard.ALWAYS));
    }

    /** Whether something happened since the last look. */
    public boolean news() {
        return news.any();
    }

    /** The case changed, or its mails were moved. */
    public void changed(long caseId) {
        news.changed(caseId);
    }

    /**
     * Looks at what happened since the last look. What fails keeps nothing else from being done, and is found by comparing.
     *
     * @throws RuntimeException the last failure, when all was tried
     */
    public void look() {
        Set<Long> changed = new LinkedHashSet<>();
        Attempts attempts = new Attempts();
        for (CardNews.Item item : news.take()) {
            if (item instanceof CardNews.Changed change) {
                changed.add(change.caseId());
            } else if (item instanceof CardNews.Came came) {
                attempts.of(() -> came(came).ifPresent(changed::add));
            }
        }
        changed.forEach(caseId -> attempts.of(() -> cards.show(caseId)));
        if (news.lost()) {
            attempts.of(this::compare);
        }
        attempts.end();
    }

    private Optional<Long> came(CardNews.Came came) {
        Optional<DeskConfiguration> desk = configuration.get().deskByAccount(came.account());
        Optional<RawMessage> header =
                desk.flatMap(d -> folders.header(d.account(), came.place())).map(RawMessage::of);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        Optional<Case> card = header.get().only(MailroomFields.CARD).flatMap(v -> cards.caseOf(desk.get(), v));
        card.ifPresent(theCase -> cameAstray(desk.get(), theCase, came));
        return card.isPresent()
                ? Optional.empty()
                : caseDesk.ofFiled(desk.get().id(), header.get()).map(Case::id);
    }

    /** Many programs delete by moving into a folder for it. */
    private void cameAstray(DeskConfiguration desk, Case theCase, CardNews.Came came) {
        if (BINS.stream().anyMatch(came.folder()::equalsIgnoreCase)) {
            folders.remove(desk.account(), came.place());
        } else {
            cards.misplaced(desk, theCase, came.place());
        }
    }

    /** Compares everything; what lies where no card should is taken away when it still does the next time. */
    public synchronized void compare() {
        Set<FolderPlace> found = new HashSet<>();
        Attempts attempts = new Attempts();
        for (DeskConfiguration desk : configuration.get().desks()) {
            attempts.of(() -> found.addAll(new Comparison(desk).run()));
        }
        strays = found;
        attempts.end();
    }

    /** One look at a desk, in which each folder is looked through once. */
    private final class Comparison {
        private final DeskConfiguration desk;
        private final Map<String, Set<String>> numbers = new HashMap<>();
        private final Set<FolderPlace> known = new HashSet<>();
        private final Set<String> lookedAt = new LinkedHashSet<>();
        private final List<Long> wrong = new ArrayList<>();
        private final Attempts attempts = new Attempts();

        Comparison(DeskConfiguration desk) {
            this.desk = desk;
        }

        Set<FolderPlace> run() {
            lookAtCards();
            if (desk.cases().card() != CaseCard.NEVER) {
                desk.agents().forEach(agent -> lookedAt.add(Folders.agent(agent.name())));
            }
            if (desk.cases().card() == CaseCard.ALWAYS) {
                desk.queues().forEach(queue -> lookedAt.add(Folders.queue(queue.name())));
                lookedAt.add(Folders.TRIAGE);
            }
            Set<FolderPlace> astray = new HashSet<>();
            lookedAt.forEach(folder -> lookForMissing(folder, astray));
            wrong.forEach(caseId -> attempts.of(() -> cards.show(caseId)));
            attempts.end();
            return astray;
        }

        private void lookAtCards() {
            List<ShownCard> page = ledger.page(desk.id(), 0);
            while (!page.isEmpty()) {
                page.forEach(this::look);
                page = ledger.page(desk.id(), page.get(page.size() - 1).caseId());
            }
        }

        private void look(ShownCard card) {
            known.add(card.place());
            lookedAt.add(card.folder());
            Optional<Case> theCase = cases.byId(card.caseId());
            boolean right = theCase.filter(found -> CaseCards.wanted(desk, found))
                    .filter(found -> CaseMover.folderOf(found).equals(card.folder()))
                    .filter(found ->
                            numbers(card.folder()).contains(found.number().text()))
                    .isPresent();
            if (theCase.isEmpty()) {
                cards.takeAway(desk, card);
            } else if (!right) {
                wrong.add(card.caseId());
            }
        }

        private Set<String> numbers(String folder) {
            return numbers.computeIfAbsent(
                    folder,
                    path -> new HashSet<>(folders.values(desk.account(), path, MailroomFields.CASE)
                            .values()));
        }

        private void lookForMissing(String folder, Set<FolderPlace> astray) {
            Set<String> without = new HashSet<>(numbers(folder));
            folders.values(desk.account(), folder, MailroomFields.CARD)
                    .forEach((place, written) -> cards.caseOf(desk, written).ifPresent(theCase -> {
                        without.remove(theCase.number().text());
                        if (!known.contains(place)) {
                            stray(theCase, place, astray);
                        }
                    }));
            for (String number : without) {
                CaseNumber.parse(number)
                        .flatMap(parsed -> caseDesk.byNumber(desk.id(), parsed))
                        .filter(theCase -> CaseMover.folderOf(theCase).equals(folder))
                        .filter(theCase -> ledger.of(theCase.id()).isEmpty())
                        .ifPresent(theCase -> wrong.add(theCase.id()));
            }
        }

        /** Another node may be about to write down the card that it has just put there. */
        private void stray(Case theCase, FolderPlace place, Set<FolderPlace> astray) {
            if (strays.contains(place)) {
                cards.misplaced(desk, theCase, place);
            } else {
                astray.add(place);
            }
        }
    }
}
