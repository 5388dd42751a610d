package org.mailroom.desk.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;

/** Explains a sample for every desk that it concerns, as the server would share it out among them. */
public final class SampleExplainer {
    private final Explainer explainer;
    private final MailroomConfiguration configuration;

    public SampleExplainer(Explainer explainer, MailroomConfiguration configuration) {
        this.explainer = explainer;
        this.configuration = configuration;
    }

    /**
     * What would happen to the sample as mail from outside.
     *
     * @throws UnexplainableException if it is for no desk
     */
    public List<Line> inbound(Sample sample) {
        Map<DeskConfiguration, List<EmailAddress>> byDesk = sample.recipients().stream()
                .filter(recipient -> configuration.deskFor(recipient).isPresent())
                .collect(Collectors.groupingBy(
                        recipient -> configuration.deskFor(recipient).orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (byDesk.isEmpty()) {
            throw new UnexplainableException("no recipient is an address of a desk; there are " + addresses());
        }
        List<Line> lines = new ArrayList<>();
        byDesk.forEach((desk, own) -> lines.addAll(inbound(desk, sample, own)));
        return lines;
    }

    private List<Line> inbound(DeskConfiguration desk, Sample sample, List<EmailAddress> own) {
        Envelope envelope = sample.envelope(own);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "received",
                "for desk " + desk.id() + " at " + shown(own) + ", envelope sender "
                        + envelope.sender()
                                .map(EmailAddress::asString)
                                .orElse(envelope.nullSender() ? "<>" : "unknown")));
        lines.addAll(explainer.inbound(desk, sample.arrived(), envelope));
        return lines;
    }

    /**
     * What would happen to the sample if this person submitted it.
     *
     * @throws UnexplainableException if there is no such desk or person, or nobody to send it to
     */
    public List<Line> outbound(Sample sample, String deskId, String name) {
        DeskConfiguration desk = configuration
                .deskById(deskId)
                .orElseThrow(() -> new UnexplainableException("there is no desk " + deskId + "; there are "
                        + configuration.desks().stream()
                                .map(DeskConfiguration::id)
                                .toList()));
        Person author = people(desk)
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnexplainableException("desk " + deskId + " has nobody named " + name
                        + "; there are " + people(desk).map(Person::name).toList()));
        if (sample.recipients().isEmpty()) {
            throw new UnexplainableException("the message is for nobody");
        }
        return explainer.outbound(desk, author, sample.submitted(), sample.recipients());
    }

    private static Stream<Person> people(DeskConfiguration desk) {
        return Stream.concat(desk.agents().stream(), desk.supervisors().stream());
    }

    private String addresses() {
        return shown(configuration.desks().stream()
                .flatMap(desk -> desk.addresses().stream())
                .toList());
    }

    private static String shown(List<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::asString).collect(Collectors.joining(", "));
    }
}
