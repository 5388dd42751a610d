package org.mailroom.desk.experts;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.filing.SafeFiling;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.PlainText;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.sending.Outgoing;
import org.mailroom.desk.sending.OwnMail;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;

/**
 * Tells that an expert's time is nearly up, and that it is: first who has the case, then the supervisors too. Answered
 * questions, and those of closed cases, are told of no more.
 */
public final class ExpertClock {
    private static final int LONGEST = 70;

    private final ExpertQuestions questions;
    private final Cases cases;
    private final OwnerNotices notices;
    private final Outgoing outgoing;
    private final Supplier<MailroomConfiguration> configuration;
    private final Tellers tellers;
    private final InstantSource clock;

    public ExpertClock(
            ExpertQuestions questions,
            Cases cases,
            SafeFiling filing,
            Outgoing outgoing,
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            InstantSource clock) {
        this.questions = questions;
        this.cases = cases;
        this.notices = new OwnerNotices(filing, clock);
        this.outgoing = outgoing;
        this.configuration = configuration;
        this.tellers = tellers;
        this.clock = clock;
    }

    /** What is told. */
    private record Waiting(DeskConfiguration desk, Case theCase, ExpertQuestion question) {
        String who() {
            return question.experts().stream()
                    .map(address -> desk.experts().unit(address))
                    .collect(Collectors.joining(", "));
        }

        String text(String what) {
            return what + "\n\nCase:    " + theCase.number() + "\nSubject: "
                    + PlainText.line(theCase.subject(), LONGEST) + "\nAsked:   " + who() + ", by " + question.askedBy()
                    + "\nDue:     " + desk.clock(question.dueAt()) + "\n";
        }
    }

    /** Carries out a work item of the kind REMIND_EXPERT. */
    public void remind(WorkItem item) {
        waiting(item)
                .ifPresent(waiting -> tell(
                        waiting,
                        "expert-reminder-" + item.id(),
                        waiting.who() + " has not answered yet",
                        "The time in which the expert was to answer is nearly up."));
    }

    /** Carries out a work item of the kind EXPERT_LATE. */
    public void late(WorkItem item) {
        waiting(item).ifPresent(waiting -> {
            String subject = "OVERDUE: " + waiting.who() + " has not answered";
            String words = "The time in which the expert was to answer is up. The supervisors are told too.";
            tell(waiting, "expert-late-" + item.id(), subject, words);
            List<Person> supervisors = waiting.desk().supervisors();
            for (int i = 0; i < supervisors.size(); i++) {
                send(waiting, supervisors.get(i), subject, words, "mailroom-expert-" + item.id() + "-" + i);
            }
        });
    }

    private Optional<Waiting> waiting(WorkItem item) {
        Optional<ExpertQuestion> open = questions
                .byId(item.subject())
                .filter(question -> question.answeredAt().isEmpty());
        Optional<Case> theCase = cases.ofInteraction(item.subject()).filter(found -> found.state() != CaseState.CLOSED);
        Optional<DeskConfiguration> desk = configuration.get().deskById(item.desk());
        return open.isPresent() && theCase.isPresent() && desk.isPresent()
                ? Optional.of(new Waiting(desk.get(), theCase.get(), open.get()))
                : Optional.empty();
    }

    private void tell(Waiting waiting, String name, String subject, String what) {
        String folder = OwnerNotices.folder(
                waiting.desk(),
                waiting.theCase(),
                Optional.of(waiting.question().askedBy()));
        notices.tell(waiting.desk(), waiting.theCase(), folder, name, messageId(waiting), subject, waiting.text(what));
        tellers.write(tellers.of(waiting.desk().id(), "")
                .ofCase(waiting.theCase().id())
                .tell(Verb.NOTIFIED, subject + ": told in " + folder));
    }

    private String messageId(Waiting waiting) {
        return cases.interactions(waiting.theCase().id()).stream()
                .filter(mail -> mail.id() == waiting.question().id())
                .map(Interaction::identity)
                .findFirst()
                .orElseThrow()
                .messageId();
    }

    /** The server takes a mail of the same name once. */
    private void send(Waiting waiting, Person supervisor, String subject, String words, String name) {
        DeskConfiguration desk = waiting.desk();
        List<HeaderField> fields = new OwnMail(desk, name + "@" + desk.account().domain(), clock.instant())
                .fields(supervisor.account(), subject + " [" + waiting.theCase().number() + "]");
        fields.add(new HeaderField("Content-Type", "text/plain; charset=utf-8"));
        fields.add(new HeaderField("Content-Transfer-Encoding", "8bit"));
        byte[] body = ("\r\n" + waiting.text(words).replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        outgoing.send(
                desk.id(),
                waiting.theCase().id(),
                RawMessage.of(body).withFieldsFirst(fields),
                desk.account(),
                supervisor.account(),
                name);
    }
}
