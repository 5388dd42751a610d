package org.mailroom.desk.filing;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.customers.CustomerRecord;
import org.mailroom.desk.folders.Keywords;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.PlainText;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.tracking.Parcel;

/** How a customer's mail looks in the folder: the mail as it came, with what the desk found out written above it. */
public final class FiledCopy {
    private static final int LONGEST_NOTE = 1_000;

    private final List<HeaderField> fields = new ArrayList<>();
    private final Set<String> keywords = new LinkedHashSet<>();

    /** Writes down the kind of mail and why. */
    public FiledCopy kind(String kind, String words) {
        fields.add(new HeaderField(MailroomFields.KIND, words.isEmpty() ? kind : kind + ": " + words));
        return this;
    }

    /** Writes down the case and where it stands. */
    public FiledCopy inCase(Case theCase, long interaction) {
        fields.add(new HeaderField(MailroomFields.CASE, theCase.number().text()));
        fields.add(new HeaderField(MailroomFields.INTERACTION, Long.toString(interaction)));
        fields.add(new HeaderField(MailroomFields.TRIAGE, words(theCase.triage())));
        theCase.firstResponseDue()
                .map(due -> DateTimeFormatter.RFC_1123_DATE_TIME.format(due.atOffset(ZoneOffset.UTC)))
                .ifPresent(due -> fields.add(new HeaderField(MailroomFields.DUE, due)));
        keywords.addAll(theCase.triage().tags());
        theCase.triage().language().ifPresent(language -> keywords.add("lang-" + language));
        if (theCase.triage().priority().compareTo(Priority.NORMAL) > 0) {
            keywords.add("$Priority-" + word(theCase.triage().priority()));
        }
        return this;
    }

    /** Writes down the server's name of a mail of no case, so that it is filed once. */
    public FiledCopy named(String mailName) {
        fields.add(new HeaderField(MailroomFields.MAIL, mailName));
        return this;
    }

    /** Writes down that it is a notice to the desk's people, and which. */
    public FiledCopy notice(String name) {
        fields.add(new HeaderField(MailroomFields.NOTICE, name));
        return this;
    }

    /** Writes down the case of a mail of ours that came back. */
    public FiledCopy returnedTo(Case theCase) {
        fields.add(new HeaderField(MailroomFields.CASE, theCase.number().text()));
        return this;
    }

    /** Warns whoever answers that our mail does not reach the customer. */
    public FiledCopy badAddress(String words) {
        fields.add(new HeaderField(MailroomFields.BAD_ADDRESS, words));
        keywords.add("$BadAddress");
        return this;
    }

    /** Warns whoever answers that the mail may not be from whom it says. */
    public FiledCopy unverified(String words) {
        fields.add(new HeaderField(MailroomFields.UNVERIFIED, words));
        keywords.add("$Unverified");
        return this;
    }

    /**
     * Writes down whom the case is with, where From names a go-between, and has a client's "reply" go there.
     *
     * @param answered whether the mail names no one else to answer to
     */
    public FiledCopy customer(Mailbox customer, boolean answered) {
        fields.add(new HeaderField(MailroomFields.CUSTOMER, customer.asHeader()));
        if (answered) {
            fields.add(new HeaderField("Reply-To", customer.asHeader()));
        }
        return this;
    }

    /** Writes down what the desk's directory has of the customer. */
    public FiledCopy record(EmailAddress address, CustomerRecord record) {
        boolean named = fields.stream().anyMatch(field -> field.name().equals(MailroomFields.CUSTOMER));
        if (!named) {
            fields.add(new HeaderField(MailroomFields.CUSTOMER, new Mailbox(record.name(), address).asHeader()));
        }
        fields.add(new HeaderField(MailroomFields.CUSTOMER_RECORD, words(record)));
        record.accountLink().ifPresent(link -> fields.add(new HeaderField(MailroomFields.CUSTOMER_ACCOUNT, link)));
        record.orderLink().ifPresent(link -> fields.add(new HeaderField(MailroomFields.CUSTOMER_ORDERS, link)));
        return this;
    }

    /** Writes down that the mail is for the people of the desk only, and what it is. */
    public FiledCopy internal(String words) {
        fields.add(new HeaderField(MailroomFields.INTERNAL, words + ", for the people of the desk only"));
        keywords.add(Keywords.INTERNAL);
        return this;
    }

    /** Writes down what one of the desk's people said when he passed it on. */
    public FiledCopy note(String agent, String words) {
        fields.add(new HeaderField(MailroomFields.NOTE, agent + ": " + PlainText.line(words, LONGEST_NOTE)));
        return this;
    }

    /** Writes down what a web form wrote into its fields. */
    public FiledCopy form(String words) {
        fields.add(new HeaderField(MailroomFields.FORM, words));
        return this;
    }

    /** Writes down the names of the files that the mail has packed, which not every mail program can show. */
    public FiledCopy packedFiles(List<String> names) {
        if (!names.isEmpty()) {
            fields.add(new HeaderField(
                    MailroomFields.PACKED_FILES, PlainText.line(String.join(", ", names), LONGEST_NOTE)));
        }
        return this;
    }

    /** Writes down the parcels that the mail names. */
    public FiledCopy parcels(List<Parcel> parcels) {
        parcels.forEach(parcel -> fields.add(new HeaderField(MailroomFields.PARCEL, parcel.words())));
        return this;
    }

    /** Writes down what became of the acknowledgement. */
    public FiledCopy acknowledgement(Optional<String> words) {
        words.ifPresent(w -> fields.add(new HeaderField(MailroomFields.ACKNOWLEDGEMENT, w)));
        return this;
    }

    /** Writes down that its writer is away, and until when if it is known. */
    public FiledCopy away(Optional<String> backOn) {
        keywords.add(Keywords.AWAY);
        backOn.ifPresent(day -> fields.add(new HeaderField(MailroomFields.BACK_ON, day)));
        return this;
    }

    /** Writes down which case its case goes on with. */
    public FiledCopy links(Optional<String> words) {
        words.ifPresent(w -> fields.add(new HeaderField(MailroomFields.LINKS, w)));
        return this;
    }

    /** Writes down that earlier mails need no answer of their own. */
    public FiledCopy supersedes(Optional<String> words) {
        words.ifPresent(w -> fields.add(new HeaderField(MailroomFields.SUPERSEDES, w)));
        return this;
    }

    /** Writes down why the mail lies where it lies. */
    public FiledCopy reason(String words) {
        fields.add(new HeaderField(MailroomFields.REASON, words));
        return this;
    }

    /** Writes down when the mail is given to the desk again. */
    FiledCopy again(String when) {
        fields.add(new HeaderField(MailroomFields.AGAIN, when));
        return this;
    }

    /** Names the failure that the mail lies there for. */
    FiledCopy unsorted(String key) {
        fields.add(new HeaderField(MailroomFields.UNSORTED, key));
        return this;
    }

    /** Writes down which failure the notice is about. */
    FiledCopy aboutUnsorted(String key) {
        fields.add(new HeaderField(MailroomFields.ABOUT_UNSORTED, key));
        return this;
    }

    /** The message with the fields above it; every byte that came stays. */
    public byte[] of(RawMessage message) {
        return message.withFieldsFirst(fields).bytes();
    }

    /** The IMAP keywords that clients can show and search. */
    public Set<String> keywords() {
        return Set.copyOf(keywords);
    }

    private static String words(CustomerRecord record) {
        List<String> words = new ArrayList<>();
        record.id().ifPresent(id -> words.add("id=" + id));
        record.tier().ifPresent(tier -> words.add("tier=" + tier));
        record.value().ifPresent(value -> words.add("value=" + value.toPlainString()));
        record.phone().ifPresent(phone -> words.add("phone=" + phone));
        record.lastOrder().ifPresent(day -> words.add("last-order=" + day));
        return words.isEmpty() ? "known" : String.join("; ", words);
    }

    private static String words(Triage triage) {
        StringBuilder words = new StringBuilder("queue=").append(triage.queue());
        triage.category().ifPresent(category -> words.append("; category=").append(category));
        words.append("; priority=").append(word(triage.priority()));
        triage.language().ifPresent(language -> words.append("; language=").append(language));
        if (!triage.tags().isEmpty()) {
            words.append("; tags=").append(String.join(",", triage.tags()));
        }
        return words.toString();
    }

    private static String word(Priority priority) {
        return priority.name().toLowerCase(Locale.ROOT);
    }
}
