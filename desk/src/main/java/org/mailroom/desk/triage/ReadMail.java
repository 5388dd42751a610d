package org.mailroom.desk.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailroom.desk.configuration.AttachmentConditions;
import org.mailroom.desk.configuration.Conditions;
import org.mailroom.desk.configuration.CustomerConditions;
import org.mailroom.desk.configuration.SearchPattern;
import org.mailroom.desk.configuration.SearchedText;
import org.mailroom.desk.configuration.Sentiment;
import org.mailroom.desk.customers.Standing;
import org.mailroom.desk.message.ContentPart;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;

/** What of a mail the conditions of rules look at, and whether they hold. */
final class ReadMail {
    private static final int BYTES_OF_A_KILOBYTE = 1024;

    private final boolean fromForm;
    private final MailMessage message;
    private final Envelope envelope;
    private final Optional<Locale> language;
    private final Sentiment sentiment;
    private final Standing customer;
    private final SearchedText text;
    private final WholeWords subject;
    private final WholeWords body;

    ReadMail(
            MailMessage message,
            Envelope envelope,
            boolean fromForm,
            Optional<Locale> language,
            Sentiment sentiment,
            Standing customer) {
        this.fromForm = fromForm;
        this.message = message;
        this.envelope = envelope;
        this.language = language;
        this.sentiment = sentiment;
        this.customer = customer;
        this.text = new SearchedText(message.subject() + "\n" + message.ownWords());
        this.subject = new WholeWords(message.subject());
        this.body = new WholeWords(message.ownWords());
    }

    /** What the conditions matched on, or empty when one of them does not hold. */
    Optional<String> match(Conditions when) {
        List<String> on = new ArrayList<>();
        boolean all = anyOf(when.subjectWords(), subject::contain, "the subject has", on)
                && anyOf(when.bodyWords(), body::contain, "the text has", on)
                && anyOf(when.recipients(), this::sentTo, "it was sent to", on)
                && anyOf(when.senders(), this::sentBy, "it was sent by", on)
                && headers(when, on)
                && attachment(when.attachments(), on)
                && formFields(when.formFields(), on)
                && anyOf(when.languages(), this::isIn, "it is written in", on)
                && sentiments(when.sentiments(), on)
                && customer(when.customer(), on)
                && patterns(when.patterns(), on);
        return all && !on.isEmpty() ? Optional.of(String.join(", ", on)) : Optional.empty();
    }

    private static boolean anyOf(List<String> wanted, Predicate<String> test, String words, List<String> on) {
        if (wanted.isEmpty()) {
            return true;
        }
        Optional<String> hit = wanted.stream().filter(test).findFirst();
        hit.ifPresent(h -> on.add(words + " \"" + h + "\""));
        return hit.isPresent();
    }

    private boolean isIn(String code) {
        return language.map(Locale::getLanguage).filter(code::equals).isPresent();
    }

    private boolean sentiments(List<Sentiment> wanted, List<String> on) {
        if (wanted.contains(sentiment)) {
            on.add("it sounds " + sentiment.name().toLowerCase(Locale.ROOT));
        }
        return wanted.isEmpty() || wanted.contains(sentiment);
    }

    private boolean customer(CustomerConditions wanted, List<String> on) {
        if (wanted.equals(CustomerConditions.NONE)) {
            return true;
        }
        Optional<String> hit = customer.match(wanted);
        hit.ifPresent(on::add);
        return hit.isPresent();
    }

    private boolean sentTo(String address) {
        return envelope.recipients().stream()
                .anyMatch(r -> r.withoutDetail().asString().equals(address));
    }

    private boolean sentBy(String sender) {
        return message.from()
                .map(Mailbox::address)
                .or(envelope::sender)
                .filter(address -> matches(address, sender))
                .isPresent();
    }

    private static boolean matches(EmailAddress address, String sender) {
        return sender.startsWith("@")
                ? ("@" + address.domain()).equals(sender)
                : address.asString().equals(sender);
    }

    private boolean headers(Conditions when, List<String> on) {
        for (var wanted : when.headers().entrySet()) {
            String part = lower(wanted.getValue());
            if (message.decodedFields(wanted.getKey()).stream()
                    .noneMatch(value -> lower(value).contains(part))) {
                return false;
            }
            on.add("the field " + wanted.getKey() + " has \"" + wanted.getValue() + "\"");
        }
        return true;
    }

    private boolean attachment(AttachmentConditions wanted, List<String> on) {
        if (wanted.isEmpty()) {
            return true;
        }
        Optional<ContentPart> hit = message.attachments().stream()
                .filter(part -> fits(wanted, part))
                .findFirst();
        hit.ifPresent(part -> on.add("the attachment " + part.filename().orElse("without a name") + " is "
                + part.mimeType() + " of " + (part.size() / BYTES_OF_A_KILOBYTE) + " KB"));
        return hit.isPresent() || packedFile(wanted, on);
    }

    /** Of a file in {@code winmail.dat} the name alone is known. */
    private boolean packedFile(AttachmentConditions wanted, List<String> on) {
        if (!wanted.types().isEmpty() || wanted.overKilobytes().isPresent()) {
            return false;
        }
        Optional<String> hit = message.packedFiles().stream()
                .filter(file -> wanted.names().stream().anyMatch(glob -> Glob.fits(glob, lower(file))))
                .findFirst();
        hit.ifPresent(file -> on.add("the attachment " + file + " is packed into winmail.dat"));
        return hit.isPresent();
    }

    private static boolean fits(AttachmentConditions wanted, ContentPart part) {
        String name = lower(part.filename().orElse(""));
        return (wanted.names().isEmpty() || wanted.names().stream().anyMatch(glob -> Glob.fits(glob, name)))
                && (wanted.types().isEmpty()
                        || wanted.types().stream().anyMatch(type -> Glob.fits(type, part.mimeType())))
                && wanted.overKilobytes()
                        .filter(limit -> part.size() <= limit * (long) BYTES_OF_A_KILOBYTE)
                        .isEmpty();
    }

    private boolean formFields(Map<String, String> wanted, List<String> on) {
        FormLines form = fromForm && !wanted.isEmpty() ? FormLines.of(message) : FormLines.NONE;
        for (var field : wanted.entrySet()) {
            if (!form.has(field.getKey(), field.getValue())) {
                return false;
            }
            on.add("the form's field " + field.getKey() + " has \"" + field.getValue() + "\"");
        }
        return true;
    }

    private boolean patterns(List<SearchPattern> patterns, List<String> on) {
        if (patterns.isEmpty()) {
            return true;
        }
        Optional<SearchPattern> hit =
                patterns.stream().filter(p -> p.foundIn(text)).findFirst();
        hit.ifPresent(p -> on.add("the pattern " + p + " is found"));
        return hit.isPresent();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
