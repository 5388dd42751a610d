package org.mailroom.desk.experts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joined;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.hold.Asking;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.notes.GivenBack;
import org.mailroom.desk.reply.ExpertAddress;
import org.mailroom.desk.reply.ReplyCaseFinder;
import org.mailroom.desk.reply.ReplyDresser;
import org.mailroom.desk.screening.InternalText;
import org.mailroom.desk.screening.InternalTexts;
import org.mailroom.desk.screening.WordPrints;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/**
 * Makes a question to experts of what an agent writes: it leaves in the desk's name, its answers come back under a keyed
 * address, and when it has left the case waits for the expert until a deadline. The same mail twice is one question.
 */
public final class QuestionDesk implements Asking {
    private static final int QUARTERS = 4;

    private final ReplyCaseFinder finder;
    private final Cases cases;
    private final ExpertQuestions questions;
    private final InternalTexts texts;
    private final ReplyDresser dresser;
    private final GivenBack givenBack;
    private final IdGenerator ids;
    private final InstantSource clock;

    public QuestionDesk(
            Cases cases,
            ExpertQuestions questions,
            InternalTexts texts,
            ReplyDresser dresser,
            GivenBack givenBack,
            IdGenerator ids,
            InstantSource clock) {
        this.finder = new ReplyCaseFinder(cases);
        this.cases = cases;
        this.questions = questions;
        this.texts = texts;
        this.dresser = dresser;
        this.givenBack = givenBack;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A question that may be looked through and leave.
     *
     * @param theCase our identifier of its case
     * @param id our identifier of the mail in its case
     * @param experts who gets it
     */
    public record Asked(long theCase, long id, List<EmailAddress> experts, RawMessage message) {
        public Asked {
            experts = List.copyOf(experts);
        }
    }

    /** The case about which the mail asks. */
    public Optional<Case> caseOf(DeskConfiguration desk, MailMessage message) {
        return finder.caseOfInternal(desk, message);
    }

    /**
     * Makes the question and tells it; what cannot be asked goes back to its author.
     *
     * @param addresses whom the author wrote to
     */
    public Optional<Asked> ask(
            DeskConfiguration desk,
            Person author,
            List<EmailAddress> addresses,
            MailMessage message,
            Storyteller story) {
        Optional<Case> found = caseOf(desk, message);
        Deadline deadline = Deadline.read(desk, message, clock.instant());
        Optional<String> problem = problem(desk, addresses, found, deadline);
        if (problem.isPresent()) {
            givenBack.give(
                    desk,
                    author.name(),
                    message,
                    "question",
                    problem.get(),
                    "Write it again, to " + desk.account().localPart() + "+ask-<expert>@"
                            + desk.account().domain() + ".",
                    story);
            return Optional.empty();
        }
        List<EmailAddress> experts = addresses.stream()
                .flatMap(address -> ExpertAddress.expert(desk, address).stream())
                .distinct()
                .toList();
        return Optional.of(asked(desk, author, found.get(), experts, deadline, message, story));
    }

    /** Why this cannot be asked. */
    public static Optional<String> problem(
            DeskConfiguration desk, List<EmailAddress> addresses, Optional<Case> found, Deadline deadline) {
        Optional<String> unknown = addresses.stream()
                .filter(address -> ExpertAddress.expert(desk, address).isEmpty())
                .findFirst()
                .map(address -> "the desk knows no expert " + address.readable()
                        + (desk.experts().anyone() ? "" : ", and may not ask just anyone"));
        return unknown.or(() -> found.isPresent()
                        ? Optional.empty()
                        : Optional.of("it answers no mail of a case, and its subject names none"))
                .or(deadline::refusal);
    }

    private Asked asked(
            DeskConfiguration desk,
            Person author,
            Case found,
            List<EmailAddress> experts,
            Deadline deadline,
            MailMessage message,
            Storyteller story) {
        Joined joined = cases.join(new Joining(
                desk.id(), new Joining.Target.Existing(found.id()), interaction(found, author, message), Set.of()));
        Case theCase = joined.theCase();
        long id = joined.interaction().id();
        String messageId = joined.interaction().identity().messageId();
        texts.keep(new InternalText(id, InternalText.Kind.QUESTION, messageId, WordPrints.of(message.ownWords())));
        questions.add(new ExpertQuestion(
                id, desk.id(), author.name(), experts, deadline.at(), Optional.empty(), Optional.empty()));
        if (theCase.agent().isEmpty() && desk.agentNamed(author.name()).isPresent()) {
            cases.assign(theCase.id(), Optional.of(author.name()));
        }
        Instant due = questions.byId(id).map(ExpertQuestion::dueAt).orElse(deadline.at());
        String who = experts.stream().map(desk.experts()::unit).collect(Collectors.joining(", "));
        story.ofCase(theCase.id())
                .tell(
                        joined.repeated() ? Verb.REPEATED : Verb.THREADED,
                        author.name() + " asks " + who + " in case " + theCase.number() + ", to be answered by "
                                + desk.clock(due) + (deadline.written() ? "" : ", the desk's time"));
        RawMessage plain = message.raw()
                .replaceField("Subject", deadline.subject())
                .replaceField("Message-ID", "<" + messageId + ">");
        return new Asked(
                theCase.id(),
                id,
                experts,
                dresser.question(desk, theCase, MailMessage.read(plain), experts, id, desk.clock(due)));
    }

    private Interaction interaction(Case theCase, Person author, MailMessage message) {
        return new Interaction(
                ids.next(),
                theCase.id(),
                Interaction.Kind.QUESTION,
                MailIdentity.of(message),
                Optional.of(author.account()),
                message.subject(),
                clock.instant());
    }

    @Override
    public Optional<List<WorkItem>> left(HeldReply reply, Instant now) {
        return questions
                .ofMail(reply.caseId(), reply.identity().messageId())
                .map(question -> left(question, reply.caseId(), now));
    }

    @Override
    public boolean asks(HeldReply reply) {
        return questions.ofMail(reply.caseId(), reply.identity().messageId()).isPresent();
    }

    private List<WorkItem> left(ExpertQuestion question, long caseId, Instant now) {
        questions.asked(question.id(), now);
        if (question.answeredAt().isPresent()) {
            return List.of();
        }
        cases.state(caseId, CaseState.WAITING_FOR_EXPERT);
        Duration time = Duration.between(now, question.dueAt());
        List<WorkItem> work = new ArrayList<>();
        if (!time.isNegative()) {
            Instant reminder = now.plus(time.multipliedBy(QUARTERS - 1).dividedBy(QUARTERS));
            work.add(item(WorkKind.REMIND_EXPERT, question, reminder));
        }
        work.add(item(WorkKind.EXPERT_LATE, question, question.dueAt()));
        return work;
    }

    private WorkItem item(WorkKind kind, ExpertQuestion question, Instant due) {
        return WorkItem.due(ids.next(), kind, question.desk(), question.id(), "", due);
    }
}
