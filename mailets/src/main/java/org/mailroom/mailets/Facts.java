package org.mailroom.mailets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.mailroom.desk.filing.HandedIn;
import org.mailroom.desk.intake.MailKind;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.people.AgentMark;

/** What the steps before found out about a mail, kept in attributes that never leave the server. */
public final class Facts {
    /** The desk's id. */
    public static final Fact<String> DESK = new Fact<>("mailroom.desk", String.class);
    /** The name of the kind of mail. */
    public static final Fact<String> KIND = new Fact<>("mailroom.kind", String.class);
    /** Why it is of that kind. */
    public static final Fact<String> KIND_WORDS = new Fact<>("mailroom.kind-words", String.class);
    /** Our identifier of the case. */
    public static final Fact<Long> CASE = new Fact<>("mailroom.case", Long.class);
    /** Our identifier of the mail in its case. */
    public static final Fact<Long> INTERACTION = new Fact<>("mailroom.interaction", Long.class);
    /** Whether the mail was seen for the first time on this very way through the steps. */
    public static final Fact<Boolean> FIRST_SEEN = new Fact<>("mailroom.first-seen", Boolean.class);
    /** Whether the mail opened its case. */
    public static final Fact<Boolean> OPENED = new Fact<>("mailroom.opened", Boolean.class);
    /** With which case its case goes on. */
    public static final Fact<String> LINKS = new Fact<>("mailroom.links", String.class);
    /** Which earlier mails it supersedes. */
    public static final Fact<String> SUPERSEDES = new Fact<>("mailroom.supersedes", String.class);
    /** The day on which its absent writer is back. */
    public static final Fact<String> BACK_ON = new Fact<>("mailroom.back-on", String.class);
    /** What became of the acknowledgement. */
    public static final Fact<String> ACKNOWLEDGEMENT = new Fact<>("mailroom.acknowledgement", String.class);
    /** How often the mail came before and could not be processed. */
    public static final Fact<Integer> FAILURES = new Fact<>("mailroom.failures", Integer.class);
    /** The folder of a queue or an agent into which one of the desk's people put the mail. */
    public static final Fact<String> ADOPTED_IN = new Fact<>("mailroom.adopted-in", String.class);
    /** Whether the mail is a question to experts. */
    public static final Fact<Boolean> QUESTION = new Fact<>("mailroom.question", Boolean.class);
    /** Our identifier of the held reply. */
    public static final Fact<Long> HELD = new Fact<>("mailroom.held", Long.class);
    /** What a step before screening found in the mail. */
    public static final Fact<String> CONCERN = new Fact<>("mailroom.concern", String.class);
    /** When its author wishes a reply to leave, or why that cannot be. */
    public static final Fact<String> SEND_LATER = new Fact<>("mailroom.send-later", String.class);
    /** When the customer's server took the mail, in milliseconds of the epoch. */
    public static final Fact<Long> TAKEN_AT = new Fact<>("mailroom.taken-at", Long.class);
    /** The token of the lease under which a held reply is released. */
    public static final Fact<Long> TOKEN = new Fact<>("mailroom.token", Long.class);

    /** What screening found: pairs of wanted action and words, one after the other. */
    private static final AttributeName FINDINGS = AttributeName.of("mailroom.findings");

    /** Who took part in the case before the mail joined it. */
    private static final AttributeName PEOPLE = AttributeName.of("mailroom.people");

    /** Addresses for internal mail to which a mail for people outside goes as well. */
    private static final AttributeName TOGETHER = AttributeName.of("mailroom.together");

    private Facts() {}

    /** One kind of fact. */
    public record Fact<T>(String name, Class<T> type) {
        public Optional<T> of(Mail mail) {
            return AttributeUtils.getValueAndCastFromMail(mail, AttributeName.of(name), type);
        }

        /**
         * The fact.
         *
         * @throws MissingFact when no step before wrote it
         */
        public T required(Mail mail) {
            return of(mail).orElseThrow(() -> new MissingFact(name, mail));
        }

        public void put(Mail mail, T value) {
            mail.setAttribute(new Attribute(AttributeName.of(name), AttributeValue.ofAny(value)));
        }
    }

    /** A step that must come before is missing in {@code mailetcontainer.xml}. */
    public static final class MissingFact extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingFact(String name, Mail mail) {
            super("mail " + mail.getName() + " in processor " + mail.getState() + " has no attribute " + name
                    + ": the mailet that writes it must stand before this one in mailetcontainer.xml");
        }
    }

    /** Who of the desk's people brought the mail. */
    public static HandedIn handedIn(Mail mail) {
        Optional<AgentMark> by = AttributeUtils.getValueAndCastFromMail(
                        mail, AttributeName.of(AgentMark.ATTRIBUTE), String.class)
                .flatMap(AgentMark::parse);
        return new HandedIn(by, ADOPTED_IN.of(mail));
    }

    /** Writes who of the desk's people brought the mail. */
    public static void putHandedIn(Mail mail, HandedIn handedIn) {
        handedIn.by()
                .ifPresent(by -> mail.setAttribute(
                        new Attribute(AttributeName.of(AgentMark.ATTRIBUTE), AttributeValue.of(by.value()))));
        handedIn.folder().ifPresent(folder -> ADOPTED_IN.put(mail, folder));
    }

    /** The kind of mail as a person says it. */
    public static String words(MailKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Writes who took part in the case before the mail joined it; what was written first stays. */
    public static void putPeople(Mail mail, List<EmailAddress> people) {
        if (mail.getAttribute(PEOPLE).isEmpty()) {
            put(mail, PEOPLE, people.stream().map(EmailAddress::asString).toList());
        }
    }

    /** Writes to which more addresses for internal mail it goes although it goes to people outside. */
    public static void putTogether(Mail mail, List<EmailAddress> addresses) {
        List<EmailAddress> all = Stream.concat(together(mail).stream(), addresses.stream())
                .distinct()
                .toList();
        put(mail, TOGETHER, all.stream().map(EmailAddress::asString).toList());
    }

    /** Whether the mail is a question to experts, made already. */
    public static boolean isQuestion(Mail mail) {
        return QUESTION.of(mail).orElse(false);
    }

    /** Addresses for internal mail to which it goes although it goes to people outside. */
    public static List<EmailAddress> together(Mail mail) {
        return addresses(mail, TOGETHER);
    }

    /** Who took part in the case before the mail joined it. */
    public static List<EmailAddress> people(Mail mail) {
        return addresses(mail, PEOPLE);
    }

    private static List<EmailAddress> addresses(Mail mail, AttributeName name) {
        return mail.getAttribute(name).stream()
                .flatMap(attribute -> texts(attribute).stream())
                .map(EmailAddress::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    public static void putFindings(Mail mail, List<String> findings) {
        put(mail, FINDINGS, findings);
    }

    /**
     * What screening found.
     *
     * @throws MissingFact when the mail was not screened
     */
    public static List<String> findings(Mail mail) {
        return texts(mail.getAttribute(FINDINGS).orElseThrow(() -> new MissingFact(FINDINGS.asString(), mail)));
    }

    /** Writes a list of texts. */
    static void put(Mail mail, AttributeName name, List<String> texts) {
        List<AttributeValue<?>> values =
                texts.stream().<AttributeValue<?>>map(AttributeValue::of).toList();
        mail.setAttribute(new Attribute(name, AttributeValue.of(values)));
    }

    /** The texts of an attribute that {@link #put(Mail, AttributeName, List)} wrote. */
    static List<String> texts(Attribute attribute) {
        return ((List<?>) attribute.getValue().value())
                .stream()
                        .map(value -> ((AttributeValue<?>) value).value().toString())
                        .toList();
    }
}
