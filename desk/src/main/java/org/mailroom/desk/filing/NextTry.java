package org.mailroom.desk.filing;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.people.AgentMark;

/**
 * When and how a mail in {@code Unsorted} is given to the desk again; written into the copy itself, since nothing else
 * can be relied on when it is filed there.
 *
 * @param failures how often it could not be processed, at least 1
 * @param due not before this time
 * @param envelope as it came
 * @param handedIn who of the desk's people brought it
 */
record NextTry(int failures, Instant due, Envelope envelope, HandedIn handedIn) {
    private static final Pattern FORM = Pattern.compile("failures=(\\d{1,4}); due=(\\d{1,18}); from=([^;]{0,1000});"
            + " to=([^;]*)(?:; by=([^;]{1,1000}))?(?:; in=([^;]{1,4000}))?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    String write() {
        return "failures=" + failures + "; due=" + due.toEpochMilli() + "; from="
                + envelope.sender().map(NextTry::encode).orElse("") + "; to="
                + envelope.recipients().stream().map(NextTry::encode).collect(Collectors.joining(" "))
                + handedIn.by().map(mark -> "; by=" + encode(mark.value())).orElse("")
                + handedIn.folder().map(folder -> "; in=" + encode(folder)).orElse("");
    }

    /** The same as it would be from outside. */
    NextTry fromOutside() {
        return new NextTry(failures, due, envelope, HandedIn.FROM_OUTSIDE);
    }

    /** What {@link #write} wrote, blanks changed by folding or not; empty for anything else. */
    static Optional<NextTry> read(String text) {
        Matcher form = FORM.matcher(BLANKS.matcher(text.strip()).replaceAll(" "));
        if (!form.matches()) {
            return Optional.empty();
        }
        List<EmailAddress> recipients = addresses(form.group(4)).toList();
        Envelope envelope = addresses(form.group(3))
                .findFirst()
                .map(sender -> Envelope.of(sender, recipients))
                .orElseGet(() -> Envelope.nullSender(recipients));
        Instant due = Instant.ofEpochMilli(Long.parseLong(form.group(2)));
        HandedIn handedIn = new HandedIn(
                Optional.ofNullable(form.group(5)).flatMap(NextTry::decode).flatMap(AgentMark::parse),
                Optional.ofNullable(form.group(6)).flatMap(NextTry::decode));
        return Optional.of(new NextTry(Integer.parseInt(form.group(1)), due, envelope, handedIn));
    }

    private static String encode(EmailAddress address) {
        return encode(address.asString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Stream<EmailAddress> addresses(String encoded) {
        return Stream.of(encoded.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .flatMap(word -> decode(word).flatMap(EmailAddress::parse).stream());
    }

    private static Optional<String> decode(String word) {
        try {
            return Optional.of(URLDecoder.decode(word, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
