package org.mailroom.desk.configuration;

import java.util.List;
import java.util.Set;
import org.mailroom.desk.configuration.options.ListType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;
import org.mailroom.desk.message.EmailAddress;

/** What can be written under {@code desks.<id>.intake.forms[n]}. */
final class FormOptions {
    private static final Option<EmailAddress> ADDRESS =
            Option.required("address", AddressTypes.address(), "Sender of the form's mail.");
    private static final Option<List<String>> SENDERS = Option.withDefault(
            "senders",
            ListType.of(AddressTypes.addressOrDomain(), 0, 100),
            "[]",
            "Envelope senders that are the form's too, such as its web server's; without them its address alone, or what its"
                    + " domain vouches for.");
    private static final Option<List<String>> NAME = labels("name", FormSource.NAME, "the person's whole name");
    private static final Option<List<String>> FIRST_NAME =
            labels("first-name", FormSource.FIRST_NAME, "the first name");
    private static final Option<List<String>> LAST_NAME = labels("last-name", FormSource.LAST_NAME, "the last name");
    private static final Option<List<String>> MAIL =
            labels("mail", FormSource.MAIL, "the person's address, asked where there is no Reply-To");
    private static final Option<List<String>> CATEGORY_FIELD =
            labels("category-field", "[]", "what it is about, which becomes the category");
    private static final Option<List<String>> KEEP =
            labels("keep", "[]", "other values that who answers should see, such as an order number");
    private static final Option<String> CATEGORY =
            Option.optional("category", Types.line(60), "Category of the form's mail, where no field says so.");

    static final Section<FormSource> SECTION = Section.of(
            "A web form that writes for a person, with what stands before its values: `label: value`, or in a table.",
            FormOptions::make,
            ADDRESS,
            SENDERS,
            NAME,
            FIRST_NAME,
            LAST_NAME,
            MAIL,
            CATEGORY_FIELD,
            KEEP,
            CATEGORY);

    private FormOptions() {}

    private static Option<List<String>> labels(String name, String preset, String of) {
        return Option.withDefault(name, ListType.of(Types.line(60), 0, 50), preset, "Labels of " + of + ".");
    }

    private static FormSource make(Values values) {
        return new FormSource(
                values.get(ADDRESS),
                Set.copyOf(values.get(SENDERS)),
                values.get(NAME),
                values.get(FIRST_NAME),
                values.get(LAST_NAME),
                values.get(MAIL),
                values.get(CATEGORY_FIELD),
                values.get(KEEP),
                values.find(CATEGORY));
    }
}
