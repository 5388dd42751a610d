package org.mailroom.desk.escalation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseRefusal;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.commands.SeenAlarms;
import org.mailroom.desk.configuration.AlarmReceiver;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.service.AlarmSeen;
import org.mailroom.desk.service.ServiceClock;
import org.mailroom.desk.service.ServiceClocks;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;

/** Notes on clocks that somebody has acknowledged their alarm, and tells it in the case. */
public final class AlarmSeer implements SeenAlarms {
    private final Cases cases;
    private final ServiceClocks clocks;
    private final Supplier<MailroomConfiguration> configuration;
    private final Tellers tellers;

    public AlarmSeer(
            Cases cases, ServiceClocks clocks, Supplier<MailroomConfiguration> configuration, Tellers tellers) {
        this.cases = cases;
        this.clocks = clocks;
        this.configuration = configuration;
        this.tellers = tellers;
    }

    @Override
    public String of(Case theCase, String person, String who) {
        DeskConfiguration desk = configuration
                .get()
                .deskById(theCase.desk())
                .orElseThrow(() -> CaseRefusal.unknown("there is no desk " + theCase.desk()));
        Set<CaseNumber> seen = see(desk, clocks.of(theCase.id()), person, who);
        if (seen.isEmpty()) {
            throw CaseRefusal.of("case " + theCase.number() + " has no alarm that could be acknowledged");
        }
        return "the alarm of case " + theCase.number() + " stays quiet for now";
    }

    @Override
    public String told(DeskConfiguration desk, long telling, String person, String who) {
        Set<CaseNumber> seen = see(desk, clocks.toldIn(telling), person, who);
        if (seen.isEmpty()) {
            throw CaseRefusal.of("that alarm is over: its cases are answered, or a later alarm told of them");
        }
        return "the alarms of " + seen.stream().map(CaseNumber::text).collect(Collectors.joining(", "))
                + " stay quiet for now";
    }

    private Set<CaseNumber> see(DeskConfiguration desk, List<ServiceClock> alarmed, String person, String who) {
        List<ServiceClock> written = clocks.write(alarmed.stream()
                .filter(clock -> clock.desk().equals(desk.id()))
                .filter(clock -> clock.running() && clock.alarmed() > 0)
                .map(clock -> clock.seen(new AlarmSeen(clock.alarmed(), person, upTo(desk, person))))
                .toList());
        Set<CaseNumber> seen = new TreeSet<>(Comparator.comparing(CaseNumber::text));
        written.forEach(clock -> cases.byId(clock.caseId()).ifPresent(theCase -> {
            seen.add(theCase.number());
            tellers.write(tellers.of(desk.id(), "").ofCase(theCase.id()).tell(Verb.CARRIED_OUT, words(clock, who)));
        }));
        return seen;
    }

    private static String words(ServiceClock clock, String who) {
        return "the alarm at " + clock.alarmed() + " % of the time for the "
                + clock.kind().words() + " was acknowledged by " + who;
    }

    /** An agent speaks for the team, anybody else also for the supervisors. */
    private static AlarmReceiver upTo(DeskConfiguration desk, String person) {
        boolean supervisor = desk.supervisors().stream().map(Person::name).anyMatch(person::equals);
        Optional<Person> agent = desk.agentNamed(person);
        return agent.isPresent() && !supervisor ? AlarmReceiver.TEAM : AlarmReceiver.SUPERVISORS;
    }
}
