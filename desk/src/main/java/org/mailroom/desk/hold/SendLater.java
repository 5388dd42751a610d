package org.mailroom.desk.hold;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

/**
 * An agent's wish that a reply leaves at a later time: {@code [send 2026-12-24 09:00]} in the subject, or the field
 * {@value #FIELD} with {@code 2026-12-24 09:00}, on the desk's clock. Neither leaves with the reply.
 *
 * @param at the time, if one was written that can be
 * @param refusal why there is none although something was written
 */
public record SendLater(Optional<Instant> at, Optional<String> refusal) {
    /** The field with the time. */
    public static final String FIELD = "X-Send-At";

    private static final SendLater AT_ONCE = new SendLater(Optional.empty(), Optional.empty());
    private static final Duration LATEST = Duration.ofDays(366);
    private static final String REASON = "send later: not before ";
    private static final String BEGIN = "[send";
    private static final int LONGEST = 40;
    private static final List<String> MEANT = List.of("later", "at", "on", "today", "tomorrow", "next", "in");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** What the mail wishes; the subject counts before the field. */
    public static SendLater read(DeskConfiguration desk, MailMessage mail, Instant now) {
        String subject = mail.subject();
        int from = begin(subject);
        Optional<String> written = from >= 0
                ? Optional.of(subject.substring(from + BEGIN.length(), end(subject, from)))
                : mail.field(FIELD);
        return written.map(text -> read(desk, text, now)).orElse(AT_ONCE);
    }

    /** The wish as it stands in a subject, brackets and all. */
    public static Optional<String> writtenIn(String subject) {
        int from = begin(subject);
        return from < 0 ? Optional.empty() : Optional.of(subject.substring(from, end(subject, from) + 1));
    }

    /** The mail without the wish. */
    public static RawMessage removedFrom(MailMessage mail) {
        RawMessage rest = mail.field(FIELD).isPresent()
                ? mail.raw().withoutFields(name -> name.equalsIgnoreCase(FIELD))
                : mail.raw();
        String subject = mail.subject();
        int from = begin(subject);
        return from < 0
                ? rest
                : rest.replaceField(
                        "Subject",
                        (subject.substring(0, from).strip() + " "
                                        + subject.substring(end(subject, from) + 1)
                                                .strip())
                                .strip());
    }

    /** Whether a reply waits for a time that its author wished. */
    public static boolean wished(HeldReply reply) {
        return !among(reply.reasons()).isEmpty();
    }

    /** Those of the reasons that are a wish. */
    static List<String> among(List<String> reasons) {
        return reasons.stream().filter(reason -> reason.startsWith(REASON)).toList();
    }

    /** The decision with the wish: what cannot be done sends the reply back to its author. */
    public HoldDecision with(DeskConfiguration desk, HoldDecision decision) {
        boolean leaves = decision.state() == HeldState.HELD || decision.state() == HeldState.REVIEW;
        if (!leaves) {
            return decision;
        }
        if (refusal.isPresent()) {
            return new HoldDecision(HeldState.RETURNED, decision.releaseAt(), List.of(refusal.get()), List.of());
        }
        return at.map(time -> later(desk, decision, time)).orElse(decision);
    }

    /** The wish of a reply that is held, for its edited copy. */
    public static SendLater of(HeldReply reply) {
        return wished(reply) ? new SendLater(Optional.of(reply.releaseAt()), Optional.empty()) : AT_ONCE;
    }

    /** This wish, or the other where this is none. */
    public SendLater or(SendLater other) {
        return equals(AT_ONCE) ? other : this;
    }

    /** The wish as text that {@link #parse} understands. */
    public String write() {
        return at.map(time -> Long.toString(time.toEpochMilli())).orElse(refusal.orElse(""));
    }

    /** The wish that {@link #write} wrote. */
    public static SendLater parse(String text) {
        if (text.isEmpty()) {
            return AT_ONCE;
        }
        try {
            return new SendLater(Optional.of(Instant.ofEpochMilli(Long.parseLong(text))), Optional.empty());
        } catch (NumberFormatException e) {
            return new SendLater(Optional.empty(), Optional.of(text));
        }
    }

    private static HoldDecision later(DeskConfiguration desk, HoldDecision decision, Instant time) {
        List<String> reasons = new ArrayList<>(decision.reasons());
        reasons.add(REASON + desk.clock(time));
        Instant releaseAt = time.isAfter(decision.releaseAt()) ? time : decision.releaseAt();
        return new HoldDecision(decision.state(), releaseAt, reasons, decision.warnings());
    }

    private static SendLater read(DeskConfiguration desk, String written, Instant now) {
        String text = String.join(" ", List.of(written.strip().replace('T', ' ').split("\\s+", -1)));
        try {
            Instant time = LocalDateTime.parse(text, TIME).atZone(desk.zone()).toInstant();
            if (!time.isAfter(now)) {
                return refused(text, "lies in the past");
            }
            return time.isAfter(now.plus(LATEST))
                    ? refused(text, "is more than a year away")
                    : new SendLater(Optional.of(time), Optional.empty());
        } catch (DateTimeException e) {
            return refused(text, "is no time");
        }
    }

    private static SendLater refused(String text, String why) {
        return new SendLater(
                Optional.empty(),
                Optional.of("it was to be sent at \"" + text + "\", which " + why
                        + "; write [send 2026-12-24 09:00] into the subject"));
    }

    /** Where the wish stands in a subject, or -1; {@code [send me a quote]} is none. */
    private static int begin(String subject) {
        for (int from = subject.indexOf('['); from >= 0; from = subject.indexOf('[', from + 1)) {
            if (subject.regionMatches(true, from, BEGIN, 0, BEGIN.length()) && end(subject, from) > 0) {
                String inside = subject.substring(from + BEGIN.length(), end(subject, from));
                String first = inside.strip().split("[ -]", 2)[0].toLowerCase(Locale.ROOT);
                boolean apart = !inside.isEmpty() && !Character.isLetter(inside.charAt(0));
                boolean number = !first.isEmpty() && Character.isDigit(first.charAt(0));
                if (apart && (number || MEANT.contains(first))) {
                    return from;
                }
            }
        }
        return -1;
    }

    private static int end(String subject, int from) {
        int end = subject.indexOf(']', from);
        return end < 0 || end - from > LONGEST ? -1 : end;
    }
}
