package org.mailroom.james.webadmin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseLink;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Superseded;
import org.mailroom.desk.message.EmailAddress;

/** Shows a case with its mails and what it is to other cases. */
final class CaseDetails {
    private final Cases cases;

    @Inject
    CaseDetails(Cases cases) {
        this.cases = cases;
    }

    /** The case as it is answered. */
    Shown of(Case theCase) {
        List<Interaction> interactions = cases.interactions(theCase.id());
        Set<Long> superseded = Superseded.in(theCase, interactions);
        return new Shown(
                theCase.number().text(),
                theCase.desk(),
                word(theCase.state()),
                theCase.customer().readable(),
                theCase.subject(),
                theCase.agent(),
                theCase.triage().queue(),
                theCase.openedAt(),
                theCase.firstResponseDue(),
                theCase.firstResponseAt(),
                theCase.closedAt(),
                theCase.mergedInto()
                        .flatMap(cases::byId)
                        .map(into -> into.number().text()),
                cases.mergedInto(theCase.id()).stream()
                        .map(part -> part.number().text())
                        .toList(),
                cases.links(theCase.id()).stream().map(Linked::new).toList(),
                interactions.stream()
                        .map(mail -> new Mail(mail, superseded.contains(mail.id())))
                        .toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A case. */
    record Shown(
            String number,
            String desk,
            String state,
            String customer,
            String subject,
            Optional<String> agent,
            String queue,
            Instant openedAt,
            Optional<Instant> firstResponseDue,
            Optional<Instant> firstResponseAt,
            Optional<Instant> closedAt,
            Optional<String> mergedInto,
            List<String> parts,
            List<Linked> links,
            List<Mail> mails) {}

    /** What the case is to another. */
    record Linked(String kind, String number, String subject) {
        Linked(CaseLink link) {
            this(word(link.kind()), link.other().number().text(), link.other().subject());
        }
    }

    /** A mail of the case. Identifiers are text, since they are larger than a number in JavaScript may be. */
    record Mail(
            String id,
            Instant at,
            String kind,
            Optional<String> from,
            String subject,
            String messageId,
            boolean superseded) {
        Mail(Interaction mail, boolean superseded) {
            this(
                    Long.toString(mail.id()),
                    mail.at(),
                    word(mail.kind()),
                    mail.from().map(EmailAddress::asString),
                    mail.subject(),
                    mail.identity().messageId(),
                    superseded);
        }
    }
}
