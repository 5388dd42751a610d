package org.mailroom.mailets.reply;

import java.util.function.Supplier;
import org.apache.mailet.Mail;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.people.AgentMark;
import org.mailroom.desk.story.Tellers;
import org.mailroom.mailets.DeskMailet;
import org.mailroom.mailets.Facts;

/** What the steps of the outbound way have in common: who wrote the mail. */
public abstract class AgentMailet extends DeskMailet {
    protected AgentMailet(Supplier<MailroomConfiguration> configuration, Tellers tellers) {
        super(configuration, tellers);
    }

    /**
     * The mark that the submission made.
     *
     * @throws IllegalStateException when there is none, so that unmarked mail never gets through
     */
    protected static AgentMark mark(Mail mail) {
        return Facts.handedIn(mail)
                .by()
                .orElseThrow(() -> new IllegalStateException(
                        "mail " + mail.getName() + " was not submitted by an agent of a desk"));
    }

    /** The agent or supervisor who wrote the mail. */
    protected Person author(Mail mail, DeskConfiguration desk) {
        String name = mark(mail).person();
        return desk.agentNamed(name)
                .or(() -> desk.supervisors().stream()
                        .filter(person -> person.name().equals(name))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException(name + " no longer works at desk " + desk.id()));
    }
}
