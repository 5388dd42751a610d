package org.mailroom.desk.configuration;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.desk.message.EmailAddress;

/**
 * One client's desk: addresses, people, queues and rules. Desks on one server see nothing of each other.
 *
 * @param id short name in commands, logs and paths of the configuration
 * @param displayName the name customers see in the From of replies
 * @param account the IMAP account whose folders are the desk's state
 * @param addresses addresses customers write to; the account is always among them
 * @param zone time zone of the calendar and of times told to customers
 * @param languages languages the desk writes in, the first is the default
 * @param subjectTag letters of the case number in subjects, {@code MR} for {@code [MR-1234]}
 * @param calendar business hours
 * @param serviceLevels what response times are promised
 * @param queues folders under {@code Queues/}
 * @param defaultQueue name of the queue for inquiries no rule places
 * @param triage rules in order; the first that matches and names a queue places the inquiry
 * @param tagging how mail is tagged beside the rules
 * @param agents people who answer
 * @param supervisors people who review
 * @param routing how agents are chosen
 * @param cases how long cases live and what joins them
 * @param service what belongs to the service levels beside the promises
 */
public record DeskConfiguration(
        String id,
        String displayName,
        EmailAddress account,
        List<EmailAddress> addresses,
        ZoneId zone,
        List<Locale> languages,
        String subjectTag,
        CalendarSettings calendar,
        List<ServiceLevelSettings> serviceLevels,
        List<QueueSettings> queues,
        String defaultQueue,
        List<TriageRule> triage,
        TaggingSettings tagging,
        AcknowledgementSettings acknowledgement,
        List<Person> agents,
        List<Person> supervisors,
        RoutingSettings routing,
        OutboxSettings outbox,
        ReviewSettings review,
        ScreeningSettings screening,
        IntakeSettings intake,
        CaseSettings cases,
        ServiceSettings service) {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm zzz", Locale.ENGLISH);

    public DeskConfiguration {
        addresses = List.copyOf(addresses);
        languages = List.copyOf(languages);
        serviceLevels = List.copyOf(serviceLevels);
        queues = List.copyOf(queues);
        triage = List.copyOf(triage);
        agents = List.copyOf(agents);
        supervisors = List.copyOf(supervisors);
    }

    /** A moment as the desk's clocks show it, for its people: {@code Mon 23 Nov 2026 13:00 CET}. */
    public String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    /** Whom its people may ask about a case. */
    public ExpertSettings experts() {
        return cases.experts();
    }

    /** What its folders are called, and who sees them. */
    public FolderSettings folders() {
        return cases.folders();
    }

    /** Whether its cases have clocks beside the time by which the first answer is due. */
    public boolean keepsClocks() {
        return service.alarms().isPresent()
                || service.progress().isPresent()
                || serviceLevels.stream()
                        .anyMatch(level -> level.nextResponse().isPresent()
                                || level.solution().isPresent());
    }

    /** Whether mail to this address is the desk's; a detail after {@code +} is ignored. */
    public boolean owns(EmailAddress address) {
        return addresses.contains(address.withoutDetail());
    }

    /** The agent or supervisor with this account; for someone who is both, the agent. */
    public Optional<Person> person(EmailAddress account) {
        return Stream.concat(agents.stream(), supervisors.stream())
                .filter(person -> person.account().equals(account))
                .findFirst();
    }

    /** Whether the desk gives cases to agents by itself, or moves what nobody takes. */
    public boolean routes() {
        return queues.stream().anyMatch(queue -> queue.routing().acts());
    }

    /** Whether agents tell by moving a mail that they are away. */
    public boolean awayMarkers() {
        return routing.awayMarker()
                .orElseGet(
                        () -> queues.stream().anyMatch(queue -> queue.routing().pushes()));
    }

    public Optional<QueueSettings> queueNamed(String name) {
        return queues.stream().filter(queue -> queue.name().equals(name)).findFirst();
    }

    public Optional<Person> agentNamed(String name) {
        return agents.stream().filter(agent -> agent.name().equals(name)).findFirst();
    }
}
