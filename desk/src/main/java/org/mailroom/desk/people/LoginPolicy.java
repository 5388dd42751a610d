package org.mailroom.desk.people;

import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.message.EmailAddress;

/**
 * Who may open which mailbox of a desk: its agents and supervisors the desk's account, its supervisors the review
 * mailbox too.
 */
public final class LoginPolicy {

    private LoginPolicy() {}

    /** Decides by the configuration alone; the password is for the caller to check. */
    public static LoginDecision decide(LoginName name, MailroomConfiguration configuration) {
        Optional<DeskConfiguration> desk = configuration.deskByAccount(name.mailbox());
        if (desk.isPresent()) {
            return atDesk(name, desk.get(), configuration);
        }
        return configuration
                .deskByReviewAccount(name.mailbox())
                .map(reviewed -> atReview(name, reviewed, configuration))
                .orElse(new LoginDecision.Refused(LoginRefusal.UNKNOWN_DESK));
    }

    private static LoginDecision atDesk(LoginName name, DeskConfiguration desk, MailroomConfiguration configuration) {
        return desk.person(name.person())
                .map(person -> admitted(desk, person, name, role(desk, person)))
                .orElseGet(() -> stranger(name.person(), configuration));
    }

    private static LoginDecision atReview(LoginName name, DeskConfiguration desk, MailroomConfiguration configuration) {
        Optional<Person> supervisor = desk.supervisors().stream()
                .filter(person -> person.account().equals(name.person()))
                .findFirst();
        if (supervisor.isPresent()) {
            return admitted(desk, supervisor.get(), name, Role.SUPERVISOR);
        }
        return desk.person(name.person()).isPresent()
                ? new LoginDecision.Refused(LoginRefusal.NO_SUPERVISOR)
                : stranger(name.person(), configuration);
    }

    private static LoginDecision admitted(DeskConfiguration desk, Person person, LoginName name, Role role) {
        return new LoginDecision.Admitted(new Membership(desk.id(), person, name.mailbox(), role));
    }

    private static Role role(DeskConfiguration desk, Person person) {
        return desk.agents().contains(person) ? Role.AGENT : Role.SUPERVISOR;
    }

    private static LoginDecision stranger(EmailAddress account, MailroomConfiguration configuration) {
        boolean known = !configuration.desksOf(account).isEmpty();
        return new LoginDecision.Refused(known ? LoginRefusal.NOT_OF_THIS_DESK : LoginRefusal.UNKNOWN_PERSON);
    }
}
