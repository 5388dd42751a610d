package org.mailroom.desk.folders;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.DeskConfiguration;

/** IMAP keywords of filed mail that clients can show and search (RFC 9051 section 2.3.2). */
public final class Keywords {
    /** The flag of mails that were read (RFC 9051 section 2.3.2). */
    public static final String SEEN = "\\Seen";
    /** A newer mail of the same customer, still unanswered, stands in this one's place. */
    public static final String SUPERSEDED = "$Superseded";
    /** It is for the people of the desk only. */
    public static final String INTERNAL = "$Internal";

    /** An absent person's note; the day of return stands in {@link MailroomFields#BACK_ON}. */
    public static final String AWAY = "$Away";

    /** The customer sounds dissatisfied. */
    public static final String NEGATIVE = "$Negative";
    /** The customer may leave, or go to a lawyer, a court or the press. */
    public static final String AT_RISK = "$AtRisk";

    /** A step before the end of a promised time was passed. */
    public static final String DUE_SOON = "$DueSoon";
    /** A promised time is over. */
    public static final String OVERDUE = "$Overdue";
    /** A customer whom the desk's configuration calls very important. */
    public static final String VIP = "$VIP";
    /** By wording or history the customer may leave. */
    public static final String CHURN_RISK = "$ChurnRisk";

    private static final String TIER = "tier-";
    private static final List<String> BEGINNINGS = List.of(TIER, "lang-", "$priority-", "$incident-");
    private static final Set<String> OTHERS = Stream.of(
                    SUPERSEDED,
                    INTERNAL,
                    AWAY,
                    NEGATIVE,
                    AT_RISK,
                    DUE_SOON,
                    OVERDUE,
                    VIP,
                    CHURN_RISK,
                    "$BadAddress",
                    "$Unverified",
                    "$Card",
                    "$MoveNote",
                    "$Unsorted",
                    "$UnsortedNote",
                    "$DeliveryFailed")
            .map(Keywords::lower)
            .collect(Collectors.toUnmodifiableSet());

    private Keywords() {}

    /** The keyword of customers of a tier. */
    public static String tier(String name) {
        return TIER + name;
    }

    /** Whether the desk sets this keyword, so that no mail program is to take it away; letters may be of either case. */
    public static boolean isOfDesk(DeskConfiguration desk, String keyword) {
        String lower = lower(keyword);
        return OTHERS.contains(lower)
                || BEGINNINGS.stream().anyMatch(lower::startsWith)
                || desk.triage().stream()
                        .flatMap(rule -> rule.tags().stream())
                        .anyMatch(tag -> lower(tag).equals(lower));
    }

    private static String lower(String keyword) {
        return keyword.toLowerCase(Locale.ROOT);
    }

    /** The tier whose keyword is among these. */
    public static Optional<String> tierAmong(Collection<String> keywords) {
        return keywords.stream()
                .filter(keyword -> keyword.startsWith(TIER))
                .map(keyword -> keyword.substring(TIER.length()))
                .findFirst();
    }
}
