package org.mailroom.desk.commands;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.cases.CaseRefusal;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.filing.HandedIn;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.people.AgentMark;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;

/**
 * Takes mails with commands from the people of a desk, carries each command out once, and answers them. Whose mail it is
 * is known by the login under which it was submitted alone.
 */
public final class CommandDesk {
    private static final String DETAIL = "do";
    private static final String AUTO_SUBMITTED = "Auto-Submitted";

    private final Supplier<MailroomConfiguration> configuration;
    private final CommandLedger ledger;
    private final CommandCarrier carrier;
    private final FolderStore folders;
    private final WorkItems work;
    private final CommandStory story;
    private final IdGenerator ids;
    private final InstantSource clock;

    public CommandDesk(
            Supplier<MailroomConfiguration> configuration,
            CommandLedger ledger,
            CommandCarrier carrier,
            FolderStore folders,
            WorkItems work,
            CommandStory story,
            IdGenerator ids,
            InstantSource clock) {
        this.configuration = configuration;
        this.ledger = ledger;
        this.carrier = carrier;
        this.folders = folders;
        this.work = work;
        this.story = story;
        this.ids = ids;
        this.clock = clock;
    }

    /** The address of a desk to which commands are sent. */
    public static EmailAddress address(DeskConfiguration desk) {
        return desk.account().withDetail(DETAIL);
    }

    /** Whether commands are sent to this address of a desk. */
    public static boolean isAddress(EmailAddress recipient) {
        return recipient.detail().filter(DETAIL::equalsIgnoreCase).isPresent();
    }

    /** The name of who gives commands by this mail; empty where it is a mail like any other. */
    public static Optional<String> giver(DeskConfiguration desk, HandedIn handedIn, MailMessage mail) {
        boolean byMachine = mail.field(AUTO_SUBMITTED)
                .filter(value -> !value.equalsIgnoreCase("no"))
                .isPresent();
        return handedIn.by()
                .filter(mark -> handedIn.folder().isEmpty() && !byMachine)
                .filter(mark -> mark.deskId().equals(desk.id()))
                .map(AgentMark::person)
                .filter(name -> worksAt(desk, name));
    }

    private static boolean worksAt(DeskConfiguration desk, String name) {
        return Stream.concat(desk.agents().stream(), desk.supervisors().stream())
                .map(Person::name)
                .anyMatch(name::equals);
    }

    /**
     * Takes a mail with commands, to be carried out in a moment.
     *
     * @param giver who gave them
     * @return what was done with the mail, in words
     */
    public String take(DeskConfiguration desk, String giver, MailMessage mail) {
        long id = ids.next();
        WorkItem item = WorkItem.due(id, WorkKind.CARRY_OUT, desk.id(), id, giver, clock.instant());
        boolean fresh =
                ledger.take(desk.id(), MailIdentity.of(mail), item, mail.raw().bytes(), clock.instant());
        int commands = CommandLines.of(mail).lines().size();
        return fresh
                ? commands + (commands == 1 ? " command" : " commands") + " of " + giver + " by mail"
                : "commands of " + giver + " by mail that came before; nothing is done again";
    }

    /** Carries out a work item of the kind CARRY_OUT; what was done before it was broken off is not done again. */
    public void carryOut(WorkItem item) {
        configuration.get().deskById(item.desk()).ifPresent(desk -> {
            MailMessage mail = MailMessage.read(RawMessage.of(work.contentOf(item)));
            if (worksAt(desk, item.instruction())) {
                carryOut(desk, item, mail);
            } else {
                turnDown(desk, item.instruction(), mail);
            }
        });
    }

    private void turnDown(DeskConfiguration desk, String giver, MailMessage mail) {
        CommandOutcome outcome = CommandOutcome.refused(giver + " is none of the desk's people any more");
        CommandLines.of(mail).lines().forEach(line -> story.tell(desk, mail.messageId(), giver, line, outcome));
    }

    private void carryOut(DeskConfiguration desk, WorkItem item, MailMessage mail) {
        CommandLines commands = CommandLines.of(mail);
        List<CommandOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < commands.lines().size(); i++) {
            outcomes.add(once(desk, item, i, commands.lines().get(i), mail));
        }
        String name = "commands." + item.id();
        CommandAnswer answer = new CommandAnswer(name, commands.lines(), outcomes, commands.leftOut());
        file(desk, item.instruction(), name, answer.in(desk, mail.messageId()).write(desk, item.dueAt()));
    }

    private CommandOutcome once(DeskConfiguration desk, WorkItem item, int number, String line, MailMessage mail) {
        Optional<CommandOutcome> before = ledger.outcome(item.id(), number);
        if (before.isPresent()) {
            return before.get();
        }
        CommandOutcome outcome = attempt(desk, item.instruction(), line, AlarmReference.in(mail));
        story.tell(desk, mail.messageId(), item.instruction(), line, outcome);
        ledger.note(item.id(), number, outcome);
        return outcome;
    }

    /** What fails for a reason that is no refusal must not keep the other commands from being carried out. */
    private CommandOutcome attempt(DeskConfiguration desk, String giver, String line, Optional<Long> alarm) {
        try {
            return CommandOutcome.done(carrier.carryOut(desk, giver, line, alarm));
        } catch (CaseRefusal refusal) {
            return CommandOutcome.refused(String.valueOf(refusal.getMessage()));
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            return CommandOutcome.refused("it failed: " + e);
        }
    }

    /** Beside the cases of an agent, or in the review mailbox for somebody who only reviews. */
    private void file(DeskConfiguration desk, String giver, String name, RawMessage notice) {
        boolean agent = desk.agentNamed(giver).isPresent();
        EmailAddress account = agent ? desk.account() : desk.review().account();
        String folder = agent ? Folders.agent(giver) : Folders.REVIEW_NOTICES;
        if (folders.find(account, folder, MailroomFields.NOTICE, name).isEmpty()) {
            HeaderField field = new HeaderField(MailroomFields.NOTICE, name);
            folders.append(
                    account, folder, notice.withFieldsFirst(List.of(field)).bytes(), Set.of());
        }
    }
}
