package org.mailroom.mailets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.mailet.Mail;
import org.apache.mailet.base.test.FakeMail;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.NoteAddress;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

class NoteWayTest {
    private static final EmailAddress ACCOUNT = EmailAddress.of(DeskInMemory.DESK);
    private static final String QUEUE = "Queues/General";
    private static final String WORDS = "He has broken the pump himself with a hammer, I am sure of it.";

    private final DeskInMemory desk = new DeskInMemory();

    @Test
    @DisplayName(
            "D08 what an agent mails to a case's address for notes lies beside the case, marked, and in its history")
    void noteShouldLieBesideTheCase() throws Exception {
        Case theCase = inquiry();
        FakeMail mail = note(address(theCase), "note-1@x", "");
        submit(mail);

        MailMessage note = beside();
        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
        assertThat(note.field("X-Mailroom-Internal")).contains("a note of Anna, for the people of the desk only");
        assertThat(note.field("X-Mailroom-Case")).contains(theCase.number().text());
        assertThat(note.field("From")).contains("\"Anna\" <support@acme.example>");
        assertThat(note.field("Reply-To")).contains(address(theCase));
        assertThat(note.referredIds()).containsExactly("inquiry-1@customer.example", "inquiry-1@customer.example");
        assertThat(note.plainText()).contains(WORDS);
        assertThat(kinds(theCase)).containsExactly(Interaction.Kind.INQUIRY, Interaction.Kind.NOTE);
        assertThat(words()).contains("threaded: a note of Anna for colleagues only, in case " + theCase.number());
    }

    @Test
    @DisplayName("D08 the same note twice is one")
    void noteTwiceShouldBeOne() throws Exception {
        Case theCase = inquiry();
        submit(note(address(theCase), "note-1@x", ""));
        submit(note(address(theCase), "note-1@x", ""));

        assertThat(kinds(theCase)).containsExactly(Interaction.Kind.INQUIRY, Interaction.Kind.NOTE);
        assertThat(desk.folders.places(ACCOUNT, QUEUE)).hasSize(2);
    }

    @Test
    @DisplayName("D08 a mail to the desk with the number in its subject, and an answer to support+note, are notes too")
    void otherWaysShouldMakeANote() throws Exception {
        Case theCase = inquiry();
        submit(note(DeskInMemory.DESK, "note-1@x", "Subject: about " + theCase.number() + "\n"));
        submit(note("support+note@acme.example", "note-2@x", "In-Reply-To: <inquiry-1@customer.example>\n"));

        assertThat(kinds(theCase))
                .containsExactly(Interaction.Kind.INQUIRY, Interaction.Kind.NOTE, Interaction.Kind.NOTE);
        assertThat(desk.folders.find(
                        ACCOUNT, QUEUE, "X-Mailroom-Internal", "a note of Anna, for the people of the desk only"))
                .hasSize(2);
    }

    @Test
    @DisplayName("D08 a note of no case goes back to its author with a notice, and nothing is lost")
    void noteOfNoCaseShouldGoBack() throws Exception {
        submit(note("support+note-MR-261123-AAAAA@acme.example", "note-1@x", ""));
        submit(note("support+note-MR-261123-AAAAA@acme.example", "note-1@x", ""));

        List<MailMessage> back = mails("Returned/Anna");
        assertThat(back).hasSize(2);
        assertThat(back.get(0).plainText()).contains(WORDS);
        assertThat(back.get(1).plainText()).contains("the desk has no case MR-261123-AAAAA");
        assertThat(words())
                .contains("returned: a note of Anna, to Returned/Anna: the desk has no case MR-261123-AAAAA");
    }

    @Test
    @DisplayName("D08 from outside the address for notes is an address of the desk like any other")
    void outsiderShouldWriteNoNote() throws Exception {
        Case theCase = inquiry();
        FakeMail mail = DeskInMemory.mail(
                "Mail9",
                "eve@evil.example",
                address(theCase),
                "From: eve@evil.example\nSubject: a note\nMessage-ID: <9@evil.example>\n\n" + WORDS + "\n");
        desk.inbound(mail);

        assertThat(kinds(theCase)).containsExactly(Interaction.Kind.INQUIRY);
        assertThat(desk.cases.openCasesOf("support", EmailAddress.of("eve@evil.example")))
                .hasSize(1);
        assertThat(desk.internal.ofCase(theCase.id())).isEmpty();
    }

    @Test
    @DisplayName(
            "D08 a reply to all that goes to the customer and to the address for notes comes back; no part becomes a note")
    void replyToAllShouldComeBack() throws Exception {
        Case theCase = inquiry();
        FakeMail mail = note(DeskInMemory.CUSTOMER + "," + address(theCase), "both-1@x", "");
        desk.outbound(mail);

        assertThat(returned().reasons().get(0)).startsWith("internal mail: it goes to support+note-");
        assertThat(kinds(theCase)).doesNotContain(Interaction.Kind.NOTE);
        assertThat(desk.context.getSentMails()).isEmpty();
    }

    @Test
    @DisplayName(
            "D08 a reply that answers a note, or quotes it, comes back with the reason; one that quotes the customer goes")
    void quotedNoteShouldComeBack() throws Exception {
        Case theCase = inquiry();
        submit(note(address(theCase), "note-1@x", ""));
        desk.outbound(reply("a1@x", "note-1@x", "We will look into it."));
        desk.outbound(reply(
                "a2@x",
                "inquiry-1@customer.example",
                "Sorry.\n\n> He has broken the pump himself with\n> a hammer, I am sure"));
        desk.outbound(reply(
                "a3@x", "inquiry-1@customer.example", "Sorry.\n\n> My pump makes a noise like a train and leaks."));

        assertThat(desk.replies.list(HeldState.RETURNED, 10))
                .extracting(held -> held.reasons().get(0))
                .containsExactlyInAnyOrder(
                        "internal mail: it answers an internal note: answer the customer's mail instead",
                        "internal mail: \"He has broken the pump himself with a hammer, I am sure\" in quoted text of the body"
                                + " is from an internal note of this case");
        assertThat(desk.replies.list(HeldState.HELD, 10)).hasSize(1);
    }

    private Case inquiry() throws Exception {
        desk.inbound(DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, """
                From: Carla <carla@customer.example>
                Subject: Pump
                Message-ID: <inquiry-1@customer.example>

                My pump makes a noise like a train and leaks.
                """));
        return desk.cases
                .openCasesOf("support", EmailAddress.of(DeskInMemory.CUSTOMER))
                .get(0);
    }

    private static String address(Case theCase) {
        return NoteAddress.of(ACCOUNT, theCase.number()).asString();
    }

    private static FakeMail note(String to, String id, String fields) throws Exception {
        return DeskInMemory.submitted(
                "Mail-" + id,
                "Anna",
                to,
                "From: anna@acme.example\nMessage-ID: <" + id + ">\n" + fields + "\n" + WORDS
                        + "\n\nOn Monday, 23 November 2026 at 11:00, Carla wrote:\n"
                        + "> My pump makes a noise like a train and leaks.\n");
    }

    private static FakeMail reply(String id, String answers, String text) throws Exception {
        return DeskInMemory.submitted(
                "Mail-" + id,
                "Anna",
                DeskInMemory.CUSTOMER,
                "Subject: Re: Pump\nMessage-ID: <" + id + ">\nIn-Reply-To: <" + answers + ">\n\n" + text + "\n");
    }

    /** Through both processors, as what goes to the desk alone does. */
    private void submit(FakeMail mail) throws Exception {
        desk.outbound(mail);
        assertThat(mail.getState()).isEqualTo("desk-internal");
        mail.setState("processor");
        desk.inbound(mail);
    }

    private HeldReply returned() {
        List<HeldReply> held = desk.replies.list(HeldState.RETURNED, 10);
        assertThat(held).hasSize(1);
        return held.get(0);
    }

    private List<Interaction.Kind> kinds(Case theCase) {
        return desk.cases.interactions(theCase.id()).stream()
                .map(Interaction::kind)
                .filter(kind -> kind != Interaction.Kind.ACKNOWLEDGEMENT && kind != Interaction.Kind.REPLY)
                .toList();
    }

    private MailMessage beside() {
        return mails(QUEUE).get(1);
    }

    private List<MailMessage> mails(String folder) {
        return desk.folders.places(ACCOUNT, folder).stream()
                .sorted(java.util.Comparator.comparing(FolderPlace::uid))
                .map(place -> new String(desk.folders.read(ACCOUNT, place).orElseThrow(), StandardCharsets.UTF_8))
                .map(text -> MailMessage.read(RawMessage.of(text.getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    private List<String> words() {
        return desk.stories.ofMessage("note-1@x").stream()
                .map(entry -> entry.verb().word() + ": " + entry.words())
                .toList();
    }
}
