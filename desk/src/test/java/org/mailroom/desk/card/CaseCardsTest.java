package org.mailroom.desk.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseActions;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.configuration.CaseCard;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.customers.ContactHistory;
import org.mailroom.desk.customers.CustomerDesk;
import org.mailroom.desk.customers.FailingAddresses;
import org.mailroom.desk.customers.InMemoryAddressBook;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.filing.FiledCopy;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.InMemoryFolderStore;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.InMemoryHeldReplies;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.service.InMemoryServiceClocks;
import org.mailroom.desk.story.InMemoryStoryBook;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

class CaseCardsTest {
    private static final EmailAddress ACCOUNT = EmailAddress.of("support@acme.example");
    private static final EmailAddress CARLA = EmailAddress.of("carla@customer.example");
    private static final String ANNA = "Agents/Anna";
    private static final String GENERAL = "Queues/General";

    private final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");
    private final IdGenerator ids = new IdGenerator(clock, 1);
    private final InMemoryWorkItems work = new InMemoryWorkItems();
    private final InMemoryCases cases = new InMemoryCases(work);
    private final InMemoryFolderStore folders = new InMemoryFolderStore();
    private final InMemoryStoryBook stories = new InMemoryStoryBook();
    private final InMemoryHeldReplies replies = new InMemoryHeldReplies(work);
    private final InMemoryCardLedger ledger = new InMemoryCardLedger();
    private final KeyRing keys =
            new KeyRing(List.of("a secret of the site, for tests".getBytes(StandardCharsets.UTF_8)));
    private final CaseDesk caseDesk = new CaseDesk(cases, stories, ids, clock);
    private MailroomConfiguration configuration = SampleDesk.configuration(SampleDesk.support());
    private final CaseActions actions = new CaseActions(
            cases, caseDesk, work, new Tellers(stories, ids, clock), ids, new Random(8), clock, () -> configuration);
    private final CaseMover mover = new CaseMover(cases, folders, () -> configuration);
    private CardNews news = new CardNews();
    private CaseCards cards = cards();
    private CardWatch watch = watch();
    private Case theCase;
    private Optional<Long> unreadable = Optional.empty();

    @BeforeEach
    void caseInQueue() {
        theCase = opened("inquiry", "Where is my parcel 1Z999AA10123456784?");
    }

    @Test
    @DisplayName("D01 a card comes beside the mail when an agent takes the case, and not before")
    void cardShouldComeWithTheClaim() {
        watch.compare();
        assertThat(cardsIn(GENERAL)).isEmpty();

        claim("Anna");

        RawMessage card = onlyCard(ANNA);
        MailMessage read = MailMessage.read(card);
        assertThat(read.inReplyTo()).containsExactly("inquiry@c");
        assertThat(read.subject()).isEqualTo("Card of " + theCase.number());
        assertThat(card.only("Auto-Submitted")).contains("auto-generated");
        assertThat(card.only(MailroomFields.CASE))
                .as("nothing counts it as a mail of the case")
                .isEmpty();
        assertThat(text(card))
                .contains("Internal note: for the people of the desk only")
                .contains("\"Where is my parcel 1Z999AA10123456784?\"")
                .contains("carla@customer.example")
                .contains("1Z999AA10123456784")
                .contains("mailto:support%2Bdo@acme.example?subject=close%20" + theCase.number())
                .contains("mailto:support%2Bnote-mr-261123-")
                .contains("mailto:support%2Bdo@acme.example?subject=assign%20" + theCase.number() + "%20to%20Ben");
    }

    @Test
    @DisplayName("D01 a case has one card, however often and by whomever it is made")
    void cardShouldBeThereOnce() {
        claim("Anna");
        FolderPlace place = cardPlace(ANNA);
        cards.show(theCase.id());
        watch.compare();
        cards().show(theCase.id());

        assertThat(cardPlace(ANNA)).isEqualTo(place);
    }

    @Test
    @DisplayName("D01 a card is replaced when its facts change")
    void cardShouldBeReplaced() {
        claim("Anna");
        FolderPlace before = cardPlace(ANNA);
        actions.categorise(theCase, "parcels", "Anna");
        doWork();

        assertThat(cardPlace(ANNA)).isNotEqualTo(before);
        assertThat(text(onlyCard(ANNA))).contains("about parcels").contains("Anna gave it the category parcels");
    }

    @Test
    @DisplayName("D01 the card follows the mails of its case and goes when the case is closed")
    void cardShouldFollowAndGo() {
        claim("Anna");
        actions.snooze(theCase, clock.instant().plus(Duration.ofDays(1)), "Anna");
        doWork();
        assertThat(cardsIn(ANNA)).isEmpty();
        assertThat(cardsIn("Waiting/Snoozed")).hasSize(1);

        actions.close(theCase, "", "Anna");
        doWork();
        assertThat(cardsIn("Waiting/Snoozed")).isEmpty();
        assertThat(cardsIn("Closed/2026-11")).isEmpty();
        assertThat(ledger.of(theCase.id())).isEmpty();
    }

    @Test
    @DisplayName(
            "D01 a case that an agent opens by writing gets its card when the customer answers, and it comes to the agent")
    void waitingCaseShouldGetNoFirstCard() {
        cases.assign(theCase.id(), Optional.of("Anna"));
        cases.state(theCase.id(), CaseState.WAITING_FOR_CUSTOMER);
        move(GENERAL, "Waiting/Customer");
        watch.look();
        watch.compare();
        assertThat(cardsIn("Waiting/Customer")).isEmpty();

        cases.state(theCase.id(), CaseState.OPEN);
        move("Waiting/Customer", ANNA);
        watch.look();
        assertThat(cardsIn(ANNA)).hasSize(1);
    }

    @Test
    @DisplayName("D01 a reply stands on the card when it has left, and not while it may be taken back")
    void sentRepliesShouldStandOnTheCard() {
        claim("Anna");
        long held = replyHeld("first");
        cards.show(theCase.id());
        assertThat(text(onlyCard(ANNA))).doesNotContain("reply of");

        long token = replies.claimDue("node-1", clock.instant(), Duration.ofMinutes(2), 1)
                .get(0)
                .token();
        replies.enqueued(held, token, clock.instant(), Duration.ofMinutes(2));
        replies.pass(held, token);
        cards.show(theCase.id());
        assertThat(text(onlyCard(ANNA))).contains("reply of support@acme.example: \"first\"");
    }

    @Test
    @DisplayName("D01 the card goes when its case is given back, and comes again with the next claim")
    void cardShouldGoWhenTheCaseIsGivenBack() {
        claim("Anna");
        move(ANNA, GENERAL);
        caseDesk.giveBack(now(), "General", "Anna");
        watch.look();
        assertThat(cardsIn(ANNA)).isEmpty();
        assertThat(cardsIn(GENERAL)).isEmpty();

        claim("Ben");
        assertThat(cardsIn("Agents/Ben")).hasSize(1);
    }

    @Test
    @DisplayName("D01 the card goes when somebody deletes the mail beside it")
    void cardShouldGoWithItsMail() {
        claim("Anna");
        folders.remove(ACCOUNT, mailPlace(ANNA));
        watch.compare();

        assertThat(cardsIn(ANNA)).isEmpty();
    }

    @Test
    @DisplayName(
            "D01 a card that somebody moves lies beside its mail again; one that somebody deletes stays away until facts change")
    void movedCardShouldComeBack() {
        claim("Anna");
        FolderPlace card = cardPlace(ANNA);
        folders.move(ACCOUNT, card, "Closed/2026-11");
        news.came(ACCOUNT, "Closed/2026-11", places("Closed/2026-11").get(0));
        watch.look();
        assertThat(places("Closed/2026-11")).isEmpty();
        assertThat(cardsIn(ANNA)).hasSize(1);

        folders.remove(ACCOUNT, cardPlace(ANNA));
        watch.compare();
        assertThat(cardsIn(ANNA)).isEmpty();
        actions.prioritise(theCase, org.mailroom.desk.configuration.Priority.HIGH, "Anna");
        doWork();
        assertThat(cardsIn(ANNA)).hasSize(1);
    }

    @Test
    @DisplayName("D01 a card that a program deletes by moving it into its bin stays away, and is gone from there")
    void binnedCardShouldStayAway() {
        claim("Anna");
        folders.move(ACCOUNT, cardPlace(ANNA), "Trash");
        news.came(ACCOUNT, "Trash", places("Trash").get(0));
        watch.look();
        watch.compare();

        assertThat(places("Trash")).isEmpty();
        assertThat(cardsIn(ANNA)).isEmpty();
    }

    @Test
    @DisplayName("D01 a case whose card cannot be made keeps no other case from having one")
    void failureShouldStayAlone() {
        Case other = opened("other", "Another");
        cases.assign(other.id(), Optional.of("Anna"));
        cases.assign(theCase.id(), Optional.of("Anna"));
        news.changed(theCase.id());
        news.changed(other.id());
        folders.find(ACCOUNT, GENERAL, MailroomFields.CASE, other.number().text())
                .forEach(place -> folders.move(ACCOUNT, place, ANNA));
        move(GENERAL, ANNA);
        unreadable = Optional.of(theCase.id());

        assertThatThrownBy(watch::look).isInstanceOf(IllegalStateException.class);
        assertThat(ledger.of(other.id())).isPresent();
        assertThat(ledger.of(theCase.id())).isEmpty();

        unreadable = Optional.empty();
        watch.compare();
        assertThat(ledger.of(theCase.id())).isPresent();
    }

    @Test
    @DisplayName("D01 after a crash a card that was missed is made, and one that was left behind goes")
    void crashShouldBeMadeUpFor() {
        cases.assign(theCase.id(), Optional.of("Anna"));
        move(GENERAL, ANNA);
        news = new CardNews();
        cards = cards();
        watch = watch();
        watch.compare();
        assertThat(cardsIn(ANNA)).hasSize(1);

        byte[] twin = onlyCard(ANNA).bytes();
        folders.append(ACCOUNT, ANNA, twin, Set.of());
        watch.compare();
        watch.compare();
        assertThat(cardsIn(ANNA)).hasSize(1);
        assertThat(cardPlace(ANNA))
                .isEqualTo(ledger.of(theCase.id()).orElseThrow().place());
    }

    @Test
    @DisplayName("D01 a mail that only says to be a card is left alone")
    void forgedCardShouldBeLeftAlone() {
        claim("Anna");
        String forged = MailroomFields.CARD + ": " + theCase.number() + "; seal=aaaaaaaaaaaaaaaa\r\n\r\nkeep me\r\n";
        FolderPlace place = folders.append(ACCOUNT, ANNA, forged.getBytes(StandardCharsets.UTF_8), Set.of());
        news.came(ACCOUNT, ANNA, place);
        watch.look();
        watch.compare();
        watch.compare();

        assertThat(folders.holds(ACCOUNT, place)).isTrue();
    }

    @Test
    @DisplayName("D01 of merged cases the one that goes on has the card, and names the other cases of the customer")
    void mergedCasesShouldHaveOneCard() {
        Case other = opened("other", "Another parcel");
        claim("Anna");
        assertThat(text(onlyCard(ANNA)))
                .contains("merge%20" + theCase.number() + "%20into%20" + other.number())
                .contains("\"Another parcel\"");
        cases.assign(other.id(), Optional.of("Anna"));
        actions.merge(theCase, other, "Anna");
        doWork();
        cards.show(theCase.id());

        assertThat(MailMessage.read(onlyCard(ANNA)).subject()).isEqualTo("Card of " + other.number());
    }

    @Test
    @DisplayName("D01 a desk that wants no cards has none, and loses those that it had; one that wants all has all")
    void deskShouldDecide() {
        claim("Anna");
        becomes(CaseCard.NEVER);
        watch.compare();
        assertThat(cardsIn(ANNA)).isEmpty();
        claim("Ben");
        assertThat(cardsIn("Agents/Ben")).isEmpty();

        Case waiting = opened("waiting", "Hello");
        becomes(CaseCard.ALWAYS);
        watch.compare();
        assertThat(cardsIn(GENERAL)).hasSize(1);
        assertThat(cardsIn("Agents/Ben")).hasSize(1);
        assertThat(ledger.of(waiting.id())).isPresent();
    }

    private CaseCards cards() {
        CustomerDesk customers = new CustomerDesk(settings -> address -> Optional.empty(), Runnable::run, cases, clock);
        ContactHistory contacts =
                new ContactHistory(customers, cases, new FailingAddresses(new InMemoryAddressBook()), clock);
        CardReader reader = new CardReader(cases, new InMemoryServiceClocks(work), book(), replies, contacts, Map::of);
        return new CaseCards(() -> configuration, cases, ledger, reader, folders, keys, clock);
    }

    /** Stories of which one cannot be read. */
    private StoryBook book() {
        return new StoryBook() {
            @Override
            public void write(List<StoryEntry> entries) {
                stories.write(entries);
            }

            @Override
            public List<StoryEntry> ofCase(long caseId) {
                if (unreadable.filter(broken -> broken == caseId).isPresent()) {
                    throw new IllegalStateException("this story cannot be read");
                }
                return stories.ofCase(caseId);
            }

            @Override
            public List<StoryEntry> ofMessage(String messageId) {
                return stories.ofMessage(messageId);
            }
        };
    }

    private CardWatch watch() {
        return new CardWatch(() -> configuration, cases, caseDesk, ledger, cards, folders, news);
    }

    private void becomes(CaseCard card) {
        DeskConfiguration desk = SampleDesk.with(SampleDesk.support(), card);
        configuration = SampleDesk.configuration(desk);
    }

    private Case opened(String id, String subject) {
        long caseId = ids.next();
        Interaction inquiry = new Interaction(
                ids.next(),
                caseId,
                Interaction.Kind.INQUIRY,
                new MailIdentity(id + "@c", "d"),
                Optional.of(CARLA),
                subject,
                clock.instant());
        CaseNumber number = CaseNumber.fresh("MR", java.time.LocalDate.of(2026, 11, 23), new Random(caseId));
        NewCase fresh = new NewCase(caseId, "support", number, CARLA, subject, "General", clock.instant());
        Case joined = cases.join(new Joining("support", new Joining.Target.Fresh(fresh), inquiry, Set.of(CARLA)))
                .theCase();
        RawMessage mail = RawMessage.of(("From: carla@customer.example\r\nMessage-ID: <" + id + "@c>\r\nSubject: "
                        + subject + "\r\n\r\nHello\r\n")
                .getBytes(StandardCharsets.UTF_8));
        folders.append(
                ACCOUNT, GENERAL, new FiledCopy().inCase(joined, inquiry.id()).of(mail), Set.of());
        return joined;
    }

    private long replyHeld(String subject) {
        long id = ids.next();
        MailIdentity identity = new MailIdentity("reply@acme.example", "d");
        Interaction written = new Interaction(
                ids.next(),
                theCase.id(),
                Interaction.Kind.REPLY,
                identity,
                Optional.of(ACCOUNT),
                subject,
                clock.instant());
        cases.join(new Joining("support", new Joining.Target.Existing(theCase.id()), written, Set.of()));
        HeldReply reply = new HeldReply(
                id,
                "support",
                theCase.id(),
                "Anna",
                "Mail-1",
                identity,
                HeldState.HELD,
                clock.instant(),
                ACCOUNT,
                List.of(CARLA),
                subject,
                List.of(),
                clock.instant(),
                Optional.empty(),
                0);
        replies.hold(reply, new byte[0], List.of());
        return id;
    }

    /** As when somebody moves the mail. */
    private void claim(String agent) {
        String from = now().agent().map(before -> "Agents/" + before).orElse(GENERAL);
        move(from, "Agents/" + agent);
        caseDesk.claim(now(), agent, agent);
        watch.look();
    }

    private void move(String from, String to) {
        folders.move(ACCOUNT, mailPlace(from), to);
        news.came(ACCOUNT, to, mailPlace(to));
    }

    private void doWork() {
        Instant now = clock.instant();
        for (WorkItem item : work.claimDue("node-1", now, Duration.ofMinutes(5), 100)) {
            if (item.kind() == WorkKind.SHOW_CARD) {
                cards.show(item);
            } else if (item.kind() == WorkKind.MOVE_CASE) {
                mover.move(item);
                watch.changed(item.subject());
            }
            work.done(item.id(), item.token());
        }
        watch.look();
    }

    private Case now() {
        return cases.byId(theCase.id()).orElseThrow();
    }

    private FolderPlace mailPlace(String folder) {
        return folders.find(
                        ACCOUNT, folder, MailroomFields.CASE, theCase.number().text())
                .get(0);
    }

    private List<FolderPlace> places(String folder) {
        return folders.places(ACCOUNT, folder);
    }

    private Set<FolderPlace> cardsIn(String folder) {
        return folders.values(ACCOUNT, folder, MailroomFields.CARD).keySet();
    }

    private FolderPlace cardPlace(String folder) {
        assertThat(cardsIn(folder)).hasSize(1);
        return cardsIn(folder).iterator().next();
    }

    private RawMessage onlyCard(String folder) {
        return RawMessage.of(folders.read(ACCOUNT, cardPlace(folder)).orElseThrow());
    }

    private static String text(RawMessage card) {
        MailMessage read = MailMessage.read(card);
        assertThat(read.textParts()).hasSize(2);
        return read.textParts().get(0).text().orElseThrow();
    }
}
