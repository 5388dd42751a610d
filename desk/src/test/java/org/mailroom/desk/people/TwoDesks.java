package org.mailroom.desk.people;

import java.util.List;
import java.util.Set;
import org.mailroom.desk.configuration.CaseSettings;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.ReviewRate;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.configuration.ServiceSettings;
import org.mailroom.desk.message.EmailAddress;

/**
 * Two desks: the sample desk {@code support@acme.example} (Anna, Ben; supervisor Sue), and {@code help@client.example}
 * with agents Carl and Ben; supervisor Sue.
 */
public final class TwoDesks {

    public static final Person CARL =
            new Person("Carl", EmailAddress.of("carl@client.example"), ReviewRate.NONE, Set.of());

    public static final MailroomConfiguration CONFIGURATION = SampleDesk.configuration(
            SampleDesk.support(),
            withAgents(SampleDesk.desk("help", "help@client.example"), List.of(CARL, SampleDesk.BEN)));

    private TwoDesks() {}

    /** The same desk with other agents. */
    public static DeskConfiguration withAgents(DeskConfiguration desk, List<Person> agents) {
        return new DeskConfiguration(
                desk.id(),
                desk.displayName(),
                desk.account(),
                desk.addresses(),
                desk.zone(),
                desk.languages(),
                desk.subjectTag(),
                desk.calendar(),
                desk.serviceLevels(),
                desk.queues(),
                desk.defaultQueue(),
                desk.triage(),
                desk.tagging(),
                desk.acknowledgement(),
                agents,
                desk.supervisors(),
                desk.routing(),
                desk.outbox(),
                desk.review(),
                desk.screening(),
                desk.intake(),
                CaseSettings.DEFAULT,
                ServiceSettings.NONE);
    }
}
