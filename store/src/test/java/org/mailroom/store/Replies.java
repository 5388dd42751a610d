package org.mailroom.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/** Replies to hold, whose every part can be told from their number, also in another process. */
public final class Replies {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Replies() {}

    /** Holds the reply of this number with its bytes and its work. */
    static Kept hold(MailroomStore store, long number) {
        if (!store.heldReplies().hold(reply(number), content(number), List.of(work(number)))) {
            throw new IllegalStateException("reply " + number + " was held before");
        }
        return new Kept(number);
    }

    public static HeldReply reply(long number) {
        return new HeldReply(
                number,
                "acme",
                number,
                "anna",
                "Mail" + number,
                new MailIdentity("mail" + number + "@acme.example", String.format(Locale.ROOT, "%032x", number)),
                HeldState.HELD,
                NOON,
                EmailAddress.of("support@acme.example"),
                List.of(EmailAddress.of("carla" + number + "@customer.example")),
                "Re: parcel " + number,
                List.of("the recall window"),
                NOON,
                Optional.empty(),
                0);
    }

    public static byte[] content(long number) {
        String line = "This is line %d of reply " + number + ".\r\n";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20 + number % 500; i++) {
            text.append(String.format(Locale.ROOT, line, i));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static WorkItem work(long number) {
        return WorkItem.due(number, WorkKind.SHOW_HELD, "acme", number, "", NOON);
    }

    /** A reply that the store confirmed. */
    record Kept(long number) {
        /** What is missing or not as it was; empty if the reply is there whole. */
        List<String> problems(MailroomStore store) {
            List<String> problems = new ArrayList<>();
            if (!store.heldReplies().byId(number).equals(Optional.of(reply(number)))) {
                problems.add("row of " + number);
            }
            if (store.heldReplies()
                    .content(number)
                    .filter(bytes -> Arrays.equals(bytes, content(number)))
                    .isEmpty()) {
                problems.add("bytes of " + number);
            }
            return problems;
        }
    }
}
