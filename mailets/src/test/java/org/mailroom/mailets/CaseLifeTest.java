package org.mailroom.mailets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseLink;
import org.mailroom.desk.cases.CaseRefusal;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Keywords;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;

/** What becomes of cases after their first mail, by the steps of the inbound way. */
class CaseLifeTest {
    private static final String CARLA = DeskInMemory.CUSTOMER;
    private static final EmailAddress ACCOUNT = EmailAddress.of(DeskInMemory.DESK);
    private static final String INQUIRY =
            "Hello, on Monday I bought the blue kettle in your shop in the High Street and "
                    + "it has been leaking at the bottom ever since. May I bring it back or do you send me a new one?";

    private final DeskInMemory desk = new DeskInMemory();
    private int mails;

    @Test
    @DisplayName("B06 a mail to a case that was closed lately opens it again and its mails come back")
    void lateMailShouldReopenWithinTheTime() throws Exception {
        Case closed = closedCase();
        desk.clock.move(Duration.ofDays(13));

        receive(CARLA, "Re: Kettle", "In-Reply-To: <kettle@c>\n", "The new one leaks too.");
        desk.moveCases();

        assertThat(now(closed).state()).isEqualTo(CaseState.OPEN);
        assertThat(filed("Queues/General")).hasSize(2);
        assertThat(filed("Closed/2026-11")).isEmpty();
        assertThat(verbs(closed)).contains(Verb.REOPENED);
    }

    @Test
    @DisplayName("B06 a mail to a case that was closed too long ago opens a new one; each knows of the other")
    void tooLateMailShouldOpenALinkedCase() throws Exception {
        Case closed = closedCase();
        desk.clock.move(Duration.ofDays(15));

        receive(CARLA, "Re: Kettle", "In-Reply-To: <kettle@c>\n", "The new one leaks too.");

        RawMessage copy = only("Queues/General");
        Case fresh = caseOf(copy);
        assertThat(fresh.number()).isNotEqualTo(closed.number());
        assertThat(now(closed).state()).isEqualTo(CaseState.CLOSED);
        assertThat(field(copy, MailroomFields.LINKS)).isEqualTo("continues " + closed.number());
        assertThat(desk.cases.links(fresh.id())).containsExactly(new CaseLink(CaseLink.Kind.CONTINUES, now(closed)));
        assertThat(desk.cases.links(closed.id())).containsExactly(new CaseLink(CaseLink.Kind.CONTINUED_BY, fresh));
        assertThat(words(closed, Verb.LINKED)).contains("case " + fresh.number() + " goes on with it");
        assertThat(words(fresh, Verb.LINKED)).contains("it goes on with case " + closed.number());
        assertThat(words(fresh, Verb.OPENED)).singleElement().asString().contains("closed on 2026-11-23");
        assertThat(desk.sent).as("a new case is acknowledged").hasSize(2);
    }

    @Test
    @DisplayName("B06 a third mail to the old case finds the new one")
    void nextTooLateMailShouldFindTheLinkedCase() throws Exception {
        closedCase();
        desk.clock.move(Duration.ofDays(15));
        receive(CARLA, "Re: Kettle", "In-Reply-To: <kettle@c>\n", "The new one leaks too.");
        Case fresh = caseOf(only("Queues/General"));

        receive(CARLA, "Re: Kettle", "In-Reply-To: <kettle@c>\n", "And it smells of rubber.");

        assertThat(desk.cases.interactions(fresh.id())).hasSize(3);
        assertThat(filed("Queues/General")).hasSize(2);
    }

    @Test
    @DisplayName("B06 B16 mails of merged cases lie together, and later mails to either join the survivor")
    void mergedCasesShouldBeOne() throws Exception {
        Case one = opened("one", "Kettle", "My kettle leaks.");
        Case two = opened("two", "My invoice", "The invoice is wrong.");
        Case three = opened("three", "Third", "A third thing.");

        desk.actions.merge(one, two, "anna");
        desk.actions.merge(two, three, "anna");
        desk.moveCases();

        assertThat(filed("Queues/Billing")).isEmpty();
        assertThat(filed("Queues/General")).hasSize(3);
        receive(CARLA, "Re: Kettle", "In-Reply-To: <one@c>\n", "Any news?");
        receive(CARLA, "Fwd: [" + two.number() + "]", "", "What about it?");
        String receipt =
                MailMessage.read(desk.sent.get(0)).replyTo().get(0).address().asString();
        desk.inbound(DeskInMemory.mail(
                "Token", CARLA, receipt, "From: " + CARLA + "\nMessage-ID: <token@c>\nSubject: x\n\nHello?\n"));
        assertThat(desk.cases.interactions(three.id()))
                .filteredOn(this::fromCustomer)
                .hasSize(6);
        assertThat(desk.cases.interactions(one.id())).isEmpty();
        assertThat(desk.sent).as("acknowledgements").hasSize(3);
        assertThat(words(one, Verb.MERGED)).contains("anna made it part of case " + two.number() + ", which goes on");
        assertThat(words(three, Verb.THREADED))
                .anyMatch(words -> words.contains("which is part of case " + three.number() + " now"));

        desk.actions.close(one, "customer called", "anna");
        desk.moveCases();
        assertThat(filed("Closed/2026-11")).hasSize(6);
    }

    @Test
    @DisplayName("B06 a merge that makes no sense is refused, with the mend")
    void wrongMergeShouldBeRefused() throws Exception {
        Case one = opened("one", "Kettle", "My kettle leaks.");
        Case two = opened("two", "Toaster", "My toaster burns.");
        desk.actions.merge(one, two, "anna");

        assertThatThrownBy(() -> desk.actions.merge(two, now(one), "anna"))
                .isInstanceOf(CaseRefusal.class)
                .hasMessageContaining(
                        "case " + one.number() + " is part of case " + two.number() + " already; name " + two.number());
        assertThatThrownBy(() -> desk.actions.merge(two, two, "anna")).hasMessageContaining("with itself");
        assertThatThrownBy(() -> desk.actions.named("MR-000000-AAAAA"))
                .isInstanceOfSatisfying(
                        CaseRefusal.class,
                        refusal -> assertThat(refusal.unknown()).isTrue());
    }

    @Test
    @DisplayName("B16 a mail that is split off lies in its own case, and answers to it follow")
    void splitMailShouldBeACase() throws Exception {
        Case one = opened("one", "Kettle", "My kettle leaks.");
        desk.cases.assign(one.id(), Optional.of("anna"));
        receive(
                CARLA,
                "Re: Kettle",
                "Message-ID: <two@c>\nIn-Reply-To: <one@c>\n",
                "By the way, what is your VAT number?");
        desk.moveCases();
        assertThat(keywords("Agents/anna")).containsExactlyInAnyOrder(List.of(Keywords.SUPERSEDED), List.of());

        Case split = desk.actions.split(one, "<two@c>", "anna");
        desk.moveCases();

        assertThat(split.state()).isEqualTo(CaseState.OPEN);
        assertThat(split.agent()).isEmpty();
        assertThat(split.firstResponseDue()).isPresent();
        assertThat(id(only("Queues/General"))).isEqualTo("two@c");
        assertThat(id(only("Agents/anna"))).isEqualTo("one@c");
        assertThat(keywords("Agents/anna"))
                .as("the first is to be answered again")
                .containsOnly(List.of());
        receive(CARLA, "Re: Kettle", "In-Reply-To: <two@c>\nReferences: <one@c> <two@c>\n", "I need it today.");
        assertThat(desk.cases.interactions(split.id())).hasSize(2);
        assertThat(words(one, Verb.SPLIT))
                .singleElement()
                .asString()
                .contains(split.number().text());
        assertThat(words(split, Verb.SPLIT))
                .singleElement()
                .asString()
                .contains(one.number().text());
        assertThat(desk.sent).as("no second acknowledgement").hasSize(1);

        assertThatThrownBy(() -> desk.actions.split(one, "one@c", "anna")).hasMessageContaining("nothing to split");
        assertThatThrownBy(() -> desk.actions.split(one, "else@c", "anna")).hasMessageContaining("mailroom case show");
    }

    @Test
    @DisplayName("A13 B17 a customer who asks the same again before the answer stays in his case, without a receipt")
    void repeatShouldJoinTheOpenCase() throws Exception {
        Case one = opened("one", "Kettle", INQUIRY);

        receive(CARLA, "Second try", "Message-ID: <two@c>\n", "I have heard nothing yet. " + INQUIRY);
        desk.moveCases();

        assertThat(filed("Queues/General"))
                .hasSize(2)
                .extracting(copy -> field(copy, MailroomFields.CASE))
                .containsOnly(one.number().text());
        assertThat(desk.sent).hasSize(1);
        assertThat(keywords("Queues/General")).containsExactly(List.of(Keywords.SUPERSEDED), List.of());
        assertThat(field(filed("Queues/General").get(1), MailroomFields.SUPERSEDES))
                .startsWith("1 earlier mail");
        assertThat(desk.stories.ofMessage("one@c"))
                .filteredOn(entry -> entry.verb() == Verb.SUPERSEDED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.words()).contains("two@c"));
    }

    @Test
    @DisplayName("A13 what is answered, of another person, or speaks against its sender opens a case of its own")
    void repeatShouldOnlyJoinTheSamePersonsUnansweredCase() throws Exception {
        Case one = opened("one", "Kettle", INQUIRY);
        receive("dora@customer.example", "Kettle", "", INQUIRY);
        receive(CARLA, "Kettle", "Precedence: bulk\n", INQUIRY);
        receive(CARLA, "Kettle", "Auto-Submitted: auto-generated\n", INQUIRY);
        desk.cases.state(one.id(), CaseState.WAITING_FOR_CUSTOMER);
        receive(CARLA, "Kettle", "Message-ID: <later@c>\n", INQUIRY + " It is about another kettle.");

        assertThat(desk.cases.interactions(one.id()))
                .filteredOn(this::fromCustomer)
                .hasSize(1);
    }

    @Test
    @DisplayName("B08 a mere thanks changes nothing; thanks with a but opens the case again")
    void thanksShouldChangeNothing() throws Exception {
        Case closed = closedCase();

        receive(CARLA, "Re: [" + closed.number() + "] Kettle", "In-Reply-To: <kettle@c>\n", "Thank you very much!");

        assertThat(now(closed).state()).isEqualTo(CaseState.CLOSED);
        assertThat(filed("Closed/2026-11")).hasSize(2);
        assertThat(words(closed, Verb.THREADED)).singleElement().asString().contains("gives thanks");

        receive(CARLA, "Re: Kettle", "In-Reply-To: <kettle@c>\n", "Thanks, but it still does not work");
        assertThat(now(closed).state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    @DisplayName("B08 an absence note joins its case, changes nothing, and shows the day of return")
    void absenceShouldShowTheReturn() throws Exception {
        Case answered = opened("one", "Kettle", "My kettle leaks.");
        desk.cases.state(answered.id(), CaseState.WAITING_FOR_CUSTOMER);

        receive(
                CARLA,
                "Automatic reply: Kettle",
                "Auto-Submitted: auto-replied\nDate: Mon, 23 Nov 2026 11:00:00 +0000\nIn-Reply-To: <one@c>\n",
                "I am out of the office and will be back on 7 December 2026.");

        assertThat(now(answered).state()).isEqualTo(CaseState.WAITING_FOR_CUSTOMER);
        RawMessage note = only("Waiting/Customer");
        assertThat(field(note, MailroomFields.BACK_ON)).isEqualTo("2026-12-07");
        assertThat(keywords("Waiting/Customer")).containsExactly(List.of(Keywords.AWAY));
        assertThat(desk.stories.ofMessage("mail-2@c"))
                .extracting(StoryEntry::words)
                .anyMatch(words -> words.endsWith("back on 2026-12-07"));
        assertThat(desk.sent).hasSize(1);
    }

    @Test
    @DisplayName("B14 whoever answers in copy, the case stays its customer's")
    void copyShouldNotTakeTheCaseOver() throws Exception {
        Case one = opened("one", "Kettle", "My kettle leaks.");
        receive("boss@customer.example", "Re: Kettle", "In-Reply-To: <one@c>\nCc: " + CARLA + "\n", "Mine too.");
        receive("else@other.example", "Re: Kettle [" + one.number() + "]", "References: <one@c>\n", "And mine.");

        assertThat(desk.cases.interactions(one.id()))
                .filteredOn(this::fromCustomer)
                .hasSize(3);
        assertThat(now(one).customer()).hasToString(CARLA);
        assertThat(keywords("Queues/General"))
                .as("nobody's question is overtaken")
                .containsOnly(List.of());
    }

    @Test
    @DisplayName("B01 an answer to any Message-ID that came or left finds its case, also to those of agents' clients")
    void everyMessageIdShouldBeKnown() throws Exception {
        Case one = opened("one", "Kettle", "My kettle leaks.");
        desk.outbound(
                DeskInMemory.submitted(
                        "Reply",
                        "Anna",
                        CARLA,
                        "From: anna@acme.example\nTo: " + CARLA
                                + "\nSubject: Re: Kettle\nMessage-ID: <made-by-thunderbird@anna.local>\nIn-Reply-To: <one@c>\n\nHi\n"));
        List<String> known = new ArrayList<>(List.of("one@c", "made-by-thunderbird@anna.local"));
        known.add(MailMessage.read(desk.sent.get(0)).messageId().orElseThrow());

        for (String id : known) {
            receive(CARLA, "no relation", "References: <unknown@x> <" + id + ">\n", "This is about " + id);
        }

        assertThat(desk.cases.interactions(one.id()))
                .filteredOn(mail -> mail.kind() == Interaction.Kind.FOLLOW_UP)
                .hasSize(3);
    }

    @Test
    @DisplayName("B17 a case is closed with one action, and its mails lie in the month")
    void closeShouldMoveTheMails() throws Exception {
        Case one = opened("one", "Kettle", INQUIRY);
        receive(CARLA, "Again", "", INQUIRY);

        desk.actions.close(one, "customer called\nBcc: x", "an administrator");
        desk.moveCases();

        assertThat(filed("Closed/2026-11")).hasSize(2);
        assertThat(filed("Queues/General")).isEmpty();
        assertThat(words(one, Verb.CLOSED)).containsExactly("an administrator closed it: customer called Bcc: x");
        assertThatThrownBy(() -> desk.actions.close(one, "", "anna")).hasMessageContaining("closed already");
    }

    private Case closedCase() throws Exception {
        Case closed = opened("kettle", "Kettle", "My kettle leaks.");
        desk.actions.close(closed, "", "anna");
        desk.moveCases();
        assertThat(filed("Closed/2026-11")).hasSize(1);
        return closed;
    }

    private Case opened(String id, String subject, String text) throws Exception {
        receive(CARLA, subject, "Message-ID: <" + id + "@c>\n", text);
        return desk.cases.byMessageIds("support", List.of(id + "@c"), List.of()).orElseThrow();
    }

    private void receive(String from, String subject, String fields, String text) throws Exception {
        mails++;
        String id = fields.contains("Message-ID") ? "" : "Message-ID: <mail-" + mails + "@c>\n";
        desk.inbound(DeskInMemory.mail(
                "Mail" + mails,
                from,
                DeskInMemory.DESK,
                "From: Carla <" + from + ">\nTo: " + DeskInMemory.DESK + "\nSubject: " + subject + "\n" + id + fields
                        + "\n" + text + "\n"));
    }

    private boolean fromCustomer(Interaction mail) {
        return mail.kind() == Interaction.Kind.INQUIRY || mail.kind() == Interaction.Kind.FOLLOW_UP;
    }

    private Case caseOf(RawMessage copy) {
        return desk.cases
                .byNumber(
                        "support",
                        CaseNumber.parse(field(copy, MailroomFields.CASE)).orElseThrow())
                .orElseThrow();
    }

    private Case now(Case theCase) {
        return desk.cases.byId(theCase.id()).orElseThrow();
    }

    private List<Verb> verbs(Case theCase) {
        return desk.stories.ofCase(theCase.id()).stream().map(StoryEntry::verb).toList();
    }

    private List<String> words(Case theCase, Verb verb) {
        return desk.stories.ofCase(theCase.id()).stream()
                .filter(entry -> entry.verb() == verb)
                .map(StoryEntry::words)
                .toList();
    }

    private List<RawMessage> filed(String folder) {
        return desk.folders.in(DeskInMemory.DESK, folder);
    }

    private List<List<String>> keywords(String folder) {
        return desk.folders.places(ACCOUNT, folder).stream().map(this::ours).toList();
    }

    private List<String> ours(FolderPlace place) {
        return desk.folders.keywords(place).stream()
                .filter(keyword -> keyword.startsWith("$"))
                .toList();
    }

    private RawMessage only(String folder) {
        assertThat(filed(folder)).as(folder).hasSize(1);
        return filed(folder).get(0);
    }

    private static String id(RawMessage message) {
        return MailMessage.read(message).messageId().orElse("");
    }

    private static String field(RawMessage message, String name) {
        return MailMessage.read(message).field(name).orElse("");
    }
}
