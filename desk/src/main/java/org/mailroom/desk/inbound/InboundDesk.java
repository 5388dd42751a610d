package org.mailroom.desk.inbound;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mailroom.desk.cases.CaseFinder;
import org.mailroom.desk.cases.JoinPlan;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.customers.Acquaintance;
import org.mailroom.desk.customers.CustomerDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.FormFields;
import org.mailroom.desk.intake.OwnIdentity;
import org.mailroom.desk.intake.PassedOn;
import org.mailroom.desk.intake.Recogniser;
import org.mailroom.desk.intake.Recognition;
import org.mailroom.desk.junk.JunkDesk;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.routing.Staffing;
import org.mailroom.desk.triage.TriageDecision;
import org.mailroom.desk.triage.TriagePolicy;

/** The questions of the inbound way in their order. Each only reads; what follows from the answers is done elsewhere. */
public final class InboundDesk {
    private final RecentRecognitions recognitions;
    private final CaseFinder finder;
    private final TriagePolicy triage;
    private final Optional<CustomerDesk> customers;
    private final Optional<JunkDesk> junk;

    /** Without knowledge of customers and of what people said of junk. */
    public InboundDesk(Recogniser recogniser, CaseFinder finder, TriagePolicy triage) {
        this(recogniser, finder, triage, Optional.empty(), Optional.empty());
    }

    public InboundDesk(
            Recogniser recogniser, CaseFinder finder, TriagePolicy triage, CustomerDesk customers, JunkDesk junk) {
        this(recogniser, finder, triage, Optional.of(customers), Optional.of(junk));
    }

    private InboundDesk(
            Recogniser recogniser,
            CaseFinder finder,
            TriagePolicy triage,
            Optional<CustomerDesk> customers,
            Optional<JunkDesk> junk) {
        this.recognitions = new RecentRecognitions(recogniser::recognise);
        this.junk = junk;
        this.finder = finder;
        this.triage = triage;
        this.customers = customers;
    }

    /** What kind of mail this is. */
    public Recognition recognise(DeskConfiguration desk, Arrival arrival) {
        Recognition recognised = recognitions.of(arrival);
        return junk.map(weighing -> weighing.weigh(desk, arrival, recognised)).orElse(recognised);
    }

    /** The mail together with what the desk knows of itself. */
    public static Arrival arrival(DeskConfiguration desk, MailMessage message, Envelope envelope) {
        return new Arrival(message, envelope, identity(desk));
    }

    /** The same of a mail that this one of the desk's people submitted under a login. */
    public static Arrival arrival(
            DeskConfiguration desk, MailMessage message, Envelope envelope, Optional<String> agent) {
        Predicate<EmailAddress> inside =
                address -> desk.owns(address) || desk.person(address).isPresent();
        return new Arrival(
                message,
                envelope,
                identity(desk),
                agent.map(
                        name -> PassedOn.of(name, message, inside, desk.intake().acknowledgeForwarded())));
    }

    /** The same of a mail that this one of the desk's people put into a queue folder. */
    public static Arrival adopted(DeskConfiguration desk, MailMessage message, Envelope envelope, String agent) {
        boolean acknowledged = desk.intake().acknowledgeForwarded();
        return new Arrival(
                message, envelope, identity(desk), Optional.of(PassedOn.adopted(agent, message, acknowledged)));
    }

    /** To which case it belongs. */
    public JoinPlan plan(DeskConfiguration desk, Arrival arrival, Recognition recognition) {
        return finder.find(desk, arrival, recognition);
    }

    /** Where it belongs. */
    public TriageDecision triage(DeskConfiguration desk, Arrival arrival) {
        return triage(desk, arrival, Optional.empty());
    }

    /** Where it belongs; it has opened this case. */
    public TriageDecision triage(DeskConfiguration desk, Arrival arrival, Optional<Long> theCase) {
        Acquaintance known = customers
                .map(directory -> directory.acquaintance(desk, arrival, theCase))
                .orElse(Acquaintance.NONE);
        TriageDecision decision =
                triage.decide(desk, arrival.matter(), whoWrote(arrival), arrival.fromTrustedForm(), known);
        TriageDecision sorted = arrival.trustedForm()
                .flatMap(form ->
                        arrival.formFields().flatMap(FormFields::category).or(form::category))
                .map(decision::ofForm)
                .orElse(decision);
        TriageDecision staffed = Staffing.instead(desk, sorted.triage().queue())
                .map(sorted::withoutPeople)
                .orElse(sorted);
        return arrival.disowned().map(why -> staffed.reviewed(why)).orElse(staffed);
    }

    private static Envelope whoWrote(Arrival arrival) {
        return arrival.matter() == arrival.message()
                ? arrival.envelope()
                : Envelope.of(arrival.author().orElseThrow(), arrival.envelope().recipients());
    }

    /** What the desk knows of itself, so that it recognises its own mail. */
    public static OwnIdentity identity(DeskConfiguration desk) {
        Set<EmailAddress> addresses = new HashSet<>(desk.addresses());
        addresses.add(desk.account());
        addresses.add(desk.review().account());
        return OwnIdentity.of(addresses.toArray(EmailAddress[]::new))
                .withMessageIdHosts(desk.intake().ownMessageIdHosts().toArray(String[]::new))
                .withTrustedLists(desk.intake().listsInFront().toArray(String[]::new))
                .withForms(desk.intake().forms())
                .withJunkFields(desk.tagging().quarantine().fields().toArray(String[]::new))
                .withJunkScore(desk.tagging().quarantine().score())
                .withAuthservIds(desk.intake().trustedAuthservId().stream().toArray(String[]::new));
    }
}
