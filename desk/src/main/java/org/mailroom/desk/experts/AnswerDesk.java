package org.mailroom.desk.experts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joined;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.filing.CaseTexts;
import org.mailroom.desk.filing.EarlierTries;
import org.mailroom.desk.filing.FiledCopy;
import org.mailroom.desk.filing.FilingOrder;
import org.mailroom.desk.filing.SafeFiling;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.PassedOn;
import org.mailroom.desk.intake.Recognition;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.reply.ExpertAddress;
import org.mailroom.desk.screening.InternalText;
import org.mailroom.desk.screening.InternalTexts;
import org.mailroom.desk.screening.WordPrints;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;

/**
 * Takes what experts write: an answer to the desk lies with who has the case, for the people of the desk only; an answer
 * to the customer, with the desk in copy, counts as the desk's own, and who has the case is told to follow it up.
 */
public final class AnswerDesk {
    private final Cases cases;
    private final ExpertQuestions questions;
    private final ExpertMail mail;
    private final CaseTexts said;
    private final InternalTexts texts;
    private final SafeFiling filing;
    private final OwnerNotices notices;
    private final WorkItems work;
    private final IdGenerator ids;
    private final InstantSource clock;

    public AnswerDesk(
            Cases cases,
            ExpertQuestions questions,
            ExpertMail mail,
            CaseTexts said,
            InternalTexts texts,
            SafeFiling filing,
            WorkItems work,
            IdGenerator ids,
            InstantSource clock) {
        this.cases = cases;
        this.questions = questions;
        this.mail = mail;
        this.said = said;
        this.texts = texts;
        this.filing = filing;
        this.notices = new OwnerNotices(filing, clock);
        this.work = work;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes a mail that came to a question's address and tells it; a machine's is no answer. */
    public void take(
            DeskConfiguration desk,
            ExpertQuestion question,
            Arrival arrival,
            Recognition recognition,
            Storyteller story) {
        Case before = mail.caseOf(question);
        MailMessage message = arrival.message();
        if (ExpertMail.byMachine(arrival, recognition)) {
            Joined joined = join(desk, before, message, Interaction.Kind.AUTOMATIC);
            tell(joined, story, "a machine's answer of the expert's, which counts for nothing");
            String folder = CaseMover.folderOf(joined.theCase());
            file(desk, joined, arrival, asksAgain(desk, question, message), "no answer", folder, story);
        } else if (ExpertMail.toCustomer(before, message)) {
            questions.answered(question.id(), clock.instant());
            unitAnswered(desk, before, arrival, story);
        } else {
            answered(desk, question, before, arrival, story);
        }
    }

    private void answered(
            DeskConfiguration desk, ExpertQuestion question, Case before, Arrival arrival, Storyteller story) {
        MailMessage message = arrival.message();
        Joined joined = join(desk, before, message, Interaction.Kind.ANSWER);
        Optional<WordPrints> prints = WordPrints.of(message.ownWords());
        texts.keep(new InternalText(
                joined.interaction().id(),
                InternalText.Kind.ANSWER,
                joined.interaction().identity().messageId(),
                prints.isEmpty() ? prints : prints.get().without(said.fromOutside(desk, joined.theCase()))));
        boolean first = questions.answered(question.id(), clock.instant());
        tell(
                joined,
                story,
                who(desk, arrival) + " answers" + (first ? "" : " once more") + ", for the desk's people only");
        String folder = OwnerNotices.folder(desk, joined.theCase(), Optional.of(question.askedBy()));
        file(desk, joined, arrival, asksAgain(desk, question, message), "expert's answer", folder, story);
        waitNoLonger(joined.theCase());
    }

    /** A unit has answered the customer: that counts as the answer, and who has the case is told. */
    public void unitAnswered(DeskConfiguration desk, Case before, Arrival arrival, Storyteller story) {
        MailMessage message = arrival.message();
        Joined joined = join(desk, before, message, Interaction.Kind.REPLY);
        Case theCase = joined.theCase();
        String unit = who(desk, arrival);
        questions.open(theCase.id()).stream()
                .filter(question -> arrival.senders().stream()
                        .anyMatch(sender -> question.experts().contains(sender)))
                .forEach(question -> questions.answered(question.id(), clock.instant()));
        tell(joined, story, unit + " answered the customer");
        Instant now = clock.instant();
        if (cases.firstResponse(theCase.id(), now)) {
            story.tell(Verb.TARGETED, "the first answer is given: by " + unit);
        }
        String folder = OwnerNotices.folder(desk, theCase, Optional.empty());
        file(desk, joined, arrival, message.raw(), "unit's answer to the customer", folder, story);
        notices.tell(
                desk,
                theCase,
                folder,
                "unit-answered-" + joined.interaction().id(),
                joined.interaction().identity().messageId(),
                unit + " answered the customer: make the follow-up",
                unit + " has answered " + theCase.customer().readable() + " directly; the answer lies beside this"
                        + " notice. Make the follow-up, and close the case if nothing is left to do.\n");
        story.tell(Verb.NOTIFIED, "who has the case is told by a notice in " + folder);
        waitNoLonger(theCase);
    }

    private void waitNoLonger(Case theCase) {
        if (theCase.state() == CaseState.WAITING_FOR_EXPERT) {
            cases.state(theCase.id(), CaseState.OPEN);
            work.add(
                    WorkItem.due(ids.next(), WorkKind.MOVE_CASE, theCase.desk(), theCase.id(), "", clock.instant()),
                    Optional.empty());
        }
    }

    private Joined join(DeskConfiguration desk, Case theCase, MailMessage message, Interaction.Kind kind) {
        return cases.join(new Joining(
                desk.id(),
                new Joining.Target.Existing(theCase.id()),
                new Interaction(
                        ids.next(),
                        theCase.id(),
                        kind,
                        MailIdentity.of(message),
                        message.from().map(Mailbox::address),
                        message.subject(),
                        clock.instant()),
                Set.of()));
    }

    private static void tell(Joined joined, Storyteller story, String words) {
        story.ofCase(joined.theCase().id())
                .tell(
                        joined.repeated() ? Verb.REPEATED : Verb.THREADED,
                        words + ", in case " + joined.theCase().number());
    }

    private static String who(DeskConfiguration desk, Arrival arrival) {
        return arrival.passedOn()
                .map(PassedOn::agent)
                .or(() -> arrival.message()
                        .from()
                        .map(Mailbox::address)
                        .map(address -> desk.experts().unit(address)))
                .orElse("an expert");
    }

    /** For the people of the desk only, but for what the customer has. */
    private void file(
            DeskConfiguration desk,
            Joined joined,
            Arrival arrival,
            RawMessage raw,
            String what,
            String folder,
            Storyteller story) {
        boolean internal = joined.interaction().kind() != Interaction.Kind.REPLY;
        FiledCopy copy = new FiledCopy()
                .kind(what, "by " + who(desk, arrival))
                .inCase(joined.theCase(), joined.interaction().id());
        arrival.disowned().ifPresent(copy::unverified);
        if (internal) {
            copy.internal(what);
        }
        FilingOrder order = new FilingOrder(
                desk.id(),
                desk.account(),
                folder,
                copy.keywords(),
                joined.interaction().id(),
                "expert-" + joined.interaction().id(),
                EarlierTries.MARKED);
        Optional<String> problem = filing.file(order, copy.of(raw));
        story.tell(
                problem.isEmpty() ? Verb.FILED : Verb.FAILED,
                problem.map(p -> "kept to be filed in " + folder + " later: " + p)
                        .orElse("in " + folder));
    }

    /** An answer to it asks who answered again, or, if he may not be asked, who was asked. */
    private static RawMessage asksAgain(DeskConfiguration desk, ExpertQuestion question, MailMessage message) {
        EmailAddress expert = message.from()
                .map(Mailbox::address)
                .filter(address ->
                        desk.experts().at(address).isPresent() || desk.experts().anyone() && !desk.owns(address))
                .orElse(question.experts().get(0));
        return message.raw()
                .replaceField(
                        "Reply-To", Mailbox.of(ExpertAddress.of(desk, expert)).asHeader());
    }
}
