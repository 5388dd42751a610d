package org.mailroom.james.webadmin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.apache.james.webadmin.utils.ErrorResponder.ErrorType;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.customers.ContactHistory;
import org.mailroom.desk.customers.ContactHistory.Contact;
import org.mailroom.desk.customers.CustomerRecord;
import org.mailroom.desk.message.EmailAddress;
import spark.Request;

/** Shows what desks know of a customer. */
final class CustomerDetails {
    private static final int USUAL = 50;

    private final ContactHistory history;
    private final Supplier<MailroomConfiguration> configuration;

    @Inject
    CustomerDetails(ContactHistory history, Supplier<MailroomConfiguration> configuration) {
        this.history = history;
        this.configuration = configuration;
    }

    /** What each desk, or the one that is named, knows. */
    List<Shown> of(Request request) {
        EmailAddress address = EmailAddress.parse(request.params(":address"))
                .orElseThrow(() -> Refusals.of(400, ErrorType.INVALID_ARGUMENT, "that is no mail address"));
        Optional<String> wanted = Optional.ofNullable(request.queryParams("desk"));
        List<DeskConfiguration> desks = configuration.get().desks().stream()
                .filter(desk -> wanted.isEmpty() || wanted.get().equals(desk.id()))
                .toList();
        if (desks.isEmpty()) {
            throw Refusals.of(404, ErrorType.NOT_FOUND, "there is no such desk");
        }
        int most = most(request.queryParamOrDefault("most", Integer.toString(USUAL)));
        return desks.stream()
                .map(desk -> new Shown(desk.id(), address.asString(), history.of(desk, address, most)))
                .toList();
    }

    private static int most(String text) {
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > Cases.MOST_ANSWERS) {
            throw Refusals.of(400, ErrorType.INVALID_ARGUMENT, "most is a number from 1 to " + Cases.MOST_ANSWERS);
        }
        return Integer.parseInt(text);
    }

    /** What a desk knows of a customer. */
    record Shown(
            String desk,
            String address,
            String directory,
            Optional<Details> record,
            Optional<String> badAddress,
            List<ShownCase> cases) {
        Shown(String desk, String address, Contact contact) {
            this(
                    desk,
                    address,
                    contact.finding().words(),
                    contact.finding().record().map(Details::new),
                    contact.badAddress(),
                    contact.cases().stream().map(ShownCase::new).toList());
        }
    }

    /** What the directory has. */
    record Details(
            Optional<String> id,
            Optional<String> name,
            Optional<String> tier,
            Optional<String> value,
            Optional<String> phone,
            Optional<String> accountLink,
            Optional<String> orderLink,
            Optional<String> lastOrder) {
        Details(CustomerRecord record) {
            this(
                    record.id(),
                    record.name(),
                    record.tier(),
                    record.value().map(value -> value.toPlainString()),
                    record.phone(),
                    record.accountLink(),
                    record.orderLink(),
                    record.lastOrder().map(LocalDate::toString));
        }
    }

    /** A case of the customer. */
    record ShownCase(
            String number,
            String subject,
            String state,
            String queue,
            Optional<String> agent,
            String priority,
            List<String> tags,
            Instant openedAt,
            Optional<Instant> firstResponseDue,
            Optional<Instant> firstResponseAt) {
        ShownCase(Case found) {
            this(
                    found.number().text(),
                    found.subject(),
                    found.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    found.triage().queue(),
                    found.agent(),
                    found.triage().priority().name().toLowerCase(Locale.ROOT),
                    found.triage().tags(),
                    found.openedAt(),
                    found.firstResponseDue(),
                    found.firstResponseAt());
        }
    }
}
