package org.mailroom.desk.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.mailroom.desk.configuration.options.ListType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.message.EmailAddress;

/** What can be written under {@code desks.<id>.intake}. */
final class IntakeOptions {

    private static final Option<List<String>> OWN_MESSAGE_ID_HOSTS = Option.withDefault(
            "own-message-id-hosts",
            ListType.of(AddressTypes.host(), 0, 100),
            "[]",
            "Hosts behind the @ of Message-IDs that are ours too, such as a former mail server's.");
    private static final Option<List<String>> LISTS_IN_FRONT = Option.withDefault(
            "lists-in-front",
            ListType.of(AddressTypes.list(), 0, 100),
            "[]",
            "Mailing lists or groups that pass mail on to the desk: it counts as its author's.");
    private static final Option<List<EmailAddress>> TRUSTED_FORMS = Option.withDefault(
            "trusted-forms",
            ListType.of(AddressTypes.address(), 0, 100),
            "[]",
            "Senders of web forms that write for a person: the one named in Reply-To, or else in a field such as `E-mail: …`, is the"
                    + " customer.");
    private static final Option<String> TRUSTED_AUTHSERV_ID = Option.optional(
            "trusted-authserv-id",
            AddressTypes.host(),
            "Name in Authentication-Results whose verdicts are believed; without it, none are.");
    private static final Option<List<String>> REFUSED_ATTACHMENTS = Option.withDefault(
            "refuse-attachments",
            ListType.of(TextTypes.fileEnding(), 0, 200),
            "[]",
            "Endings of file names: mail with such an attachment is refused while its sender is still connected.");

    private static final Option<Integer> BAD_ADDRESS_AFTER = Option.withDefault(
            "bad-address-after",
            Types.wholeNumber(1, 100),
            "2",
            "So many hard bounces mark an address as one that mail does not reach; \"no such user\" does at once.");
    private static final Option<Duration> BAD_ADDRESS_WITHIN = Option.withDefault(
            "bad-address-within",
            Types.duration(Duration.ofDays(1), Duration.ofDays(730)),
            "60d",
            "The time in which the hard bounces of an address are counted; the mark ends with it.");

    private static final Option<List<FormSource>> FORMS = Option.withDefault(
            "forms",
            ListType.of(FormOptions.SECTION, 0, 100),
            "[]",
            "Web forms like `trusted-forms`, with labels of their own.");

    private static final Option<Boolean> ACKNOWLEDGE_FORWARDED = Option.withDefault(
            "acknowledge-forwarded",
            Types.yesNo(),
            "false",
            "Whether the customer gets an acknowledgement whose mail an agent forwards to the desk.");

    private static final Option<Long> LARGEST_MAIL = Option.optional(
            "largest-mail",
            TextTypes.size(),
            "The largest mail taken, attachments as they are sent; larger mail is refused while its sender is still"
                    + " connected. Without it, what the server takes.");

    static final Section<IntakeSettings> SECTION = Section.of(
            "What the desk must know to recognise mail.",
            values -> new IntakeSettings(
                    Set.copyOf(values.get(OWN_MESSAGE_ID_HOSTS)),
                    Set.copyOf(values.get(LISTS_IN_FRONT)),
                    Set.copyOf(values.get(TRUSTED_FORMS)),
                    values.find(TRUSTED_AUTHSERV_ID),
                    Set.copyOf(values.get(REFUSED_ATTACHMENTS)),
                    new BadAddressSettings(values.get(BAD_ADDRESS_AFTER), values.get(BAD_ADDRESS_WITHIN)),
                    values.get(FORMS),
                    values.get(ACKNOWLEDGE_FORWARDED),
                    values.find(LARGEST_MAIL)),
            OWN_MESSAGE_ID_HOSTS,
            LISTS_IN_FRONT,
            TRUSTED_FORMS,
            TRUSTED_AUTHSERV_ID,
            REFUSED_ATTACHMENTS,
            BAD_ADDRESS_AFTER,
            BAD_ADDRESS_WITHIN,
            FORMS,
            ACKNOWLEDGE_FORWARDED,
            LARGEST_MAIL);

    private IntakeOptions() {}
}
