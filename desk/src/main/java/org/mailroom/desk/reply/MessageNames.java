package org.mailroom.desk.reply;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.ids.Base32;
import org.mailroom.desk.ids.Sha256;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

/**
 * Gives an agent's mail a Message-ID of the desk where its own names a machine or the agent, and the mails that it refers
 * to those under which they left. The same identifier always gets the same other one, so that a mail that comes twice is
 * one mail, and an agent who answers his own copy stays in the case.
 */
final class MessageNames {
    /** Endings that no host on the Internet has (RFC 6762, 8375, and custom). */
    private static final List<String> INTERNAL = List.of(
            ".local",
            ".localdomain",
            ".localhost",
            ".lan",
            ".home",
            ".home.arpa",
            ".internal",
            ".intranet",
            ".corp",
            ".private",
            ".invalid");

    private static final int LENGTH = 26;
    private static final int SHORTEST_NAME = 3;

    private final DeskConfiguration desk;
    private final Person agent;
    private final Predicate<String> known;

    /** @param known whether the desk has received or sent a mail of this identifier, which the customer knows, too */
    MessageNames(DeskConfiguration desk, Person agent, Predicate<String> known) {
        this.desk = desk;
        this.agent = agent;
        this.known = known;
    }

    /** The mail with identifiers that tell nothing; the very same where they do so already. */
    RawMessage rename(MailMessage message) {
        String id = message.messageId().orElseGet(() -> MailIdentity.of(message).digest());
        Optional<String> host = Optional.of(host(id)).filter(own -> !ofDesk(own));
        RawMessage named = ofDesk(host(id)) && !namesAgent(id)
                ? message.raw()
                : message.raw().replaceField("Message-ID", "<" + other(id) + ">");
        Predicate<String> tells = referred ->
                host.filter(host(referred)::equals).isPresent() || internal(host(referred)) || namesAgent(referred);
        named = referring(named, "In-Reply-To", message.inReplyTo(), tells);
        return referring(named, "References", message.references(), tells);
    }

    private RawMessage referring(RawMessage message, String field, List<String> ids, Predicate<String> tells) {
        List<String> renamed = ids.stream()
                .map(id -> tells.test(id) && !known.test(id) ? other(id) : id)
                .toList();
        return renamed.equals(ids)
                ? message
                : message.replaceField(
                        field, renamed.stream().map(id -> "<" + id + ">").collect(Collectors.joining(" ")));
    }

    private String other(String id) {
        byte[] digest = Sha256.begun().digest((desk.id() + "\n" + id).getBytes(StandardCharsets.UTF_8));
        return Base32.encode(digest).substring(0, LENGTH) + "@" + desk.account().domain();
    }

    private boolean ofDesk(String host) {
        return Stream.concat(Stream.of(desk.account()), desk.addresses().stream())
                .map(EmailAddress::domain)
                .anyMatch(host::equals);
    }

    private boolean namesAgent(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        return Stream.of(agent.name(), agent.account().localPart())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.length() >= SHORTEST_NAME && lower.contains(name));
    }

    private static String host(String id) {
        return id.substring(id.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean internal(String host) {
        return host.indexOf('.') < 0
                || host.startsWith("[")
                || host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')
                || INTERNAL.stream().anyMatch(host::endsWith);
    }
}
