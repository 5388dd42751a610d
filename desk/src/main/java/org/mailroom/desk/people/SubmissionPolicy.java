package org.mailroom.desk.people;

import java.util.List;
import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.message.EmailAddress;

/**
 * Under which name a mail is submitted. Everyone who works at a desk is recognised, whichever way they logged in, so
 * that no mail passes the desk's review by another login.
 */
public final class SubmissionPolicy {

    private SubmissionPolicy() {}

    /** For a login as {@code agent/desk@domain}; asked again for each mail, since people leave desks. */
    public static Submitter decide(LoginName name, MailroomConfiguration configuration) {
        if (LoginPolicy.decide(name, configuration) instanceof LoginDecision.Admitted admitted) {
            Membership membership = admitted.membership();
            return agent(membership.deskId(), membership.person());
        }
        return new Submitter.Refused("You do not work at this desk any more");
    }

    /**
     * For a login with an account's own name. Somebody of exactly one desk sends for that desk. Somebody of several
     * must say for which. A desk's own account sends nothing, for it would hide who did.
     */
    public static Submitter decide(EmailAddress account, MailroomConfiguration configuration) {
        String separator = configuration.loginSeparator();
        Optional<DeskConfiguration> own =
                configuration.deskByAccount(account).or(() -> configuration.deskByReviewAccount(account));
        if (own.isPresent()) {
            return new Submitter.Refused(
                    "To send for this desk, log in as <you>" + separator + account + " with your own password");
        }
        List<DeskConfiguration> desks = configuration.desksOf(account);
        return switch (desks.size()) {
            case 0 -> new Submitter.Outsider();
            case 1 -> agent(desks.get(0).id(), desks.get(0).person(account).orElseThrow());
            default ->
                new Submitter.Refused("You work at several desks: to send, log in as "
                        + new LoginName(account, desks.get(0).account()).asText(separator)
                        + " or the like, with your own password");
        };
    }

    private static Submitter agent(String deskId, Person person) {
        return new Submitter.Agent(new AgentMark(deskId, person.name()));
    }
}
