package org.mailroom.desk.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.message.EmailAddress;

/**
 * Finds the failed addresses in a report's lines. Addresses at the head of a line count most, next those behind a word
 * that announces a recipient; what is left counts only where there is nothing else. Help desks, the sender and we
 * ourselves never count.
 */
final class BounceAddresses {
    /** Characters in front of an address that are looked at. */
    private static final int LEAD = 200;

    private static final String DECORATION = " \t>*-–•|\"'<([{=:.,#";
    private static final List<String> HEAD_WORDS = Words.table("""
            smtp: | recipient: | failed recipient: | error-for: | undeliverable address: | intended recipient: |
            final-recipient: rfc822; | original-recipient: rfc822; | final-recipient: | original-recipient: |
            recipient address: | address: | recipients: | addressee: | to address: | failed address: | mailbox: |
            rcpt to: | recipient: [smtp: | recipient: smtp: | e-mail address: | addressed to: |
            original address: | destination: | user: | undelivered to:
            """);
    private static final List<String> REPORT_WORDS = Words.table("""
            addressed to: | failed recipient: | undeliverable address: | intended recipient: | rcpt to: | undelivered to: |
            final-recipient: rfc822; | original-recipient: rfc822; | failed address: | error-for: | smtp:
            """);
    private static final List<String> ANNOUNCING = Words.table("""
            to | for | user | userid | recipient | address | addressed | mailbox | account | deliver |
            delivering | failed | attempts | unknown | undeliverable | deliverable | smtp | dda | reach | to: |
            recipients | destinataire | an | empfänger | à | para | destinatario | destinatário | voor | aan |
            till | до | ящик | mailbox: | user:
            """);
    private static final List<String> ADDRESSEE_LINES = List.of("to", "cc", "an", "a", "à", "para", "aan", "till");
    private static final List<String> SENDING =
            List.of("from", "by", "sender", "von", "de", "da", "van", "från", "fra", "от");
    private static final Phrases CONTACT = Phrases.of("""
            contact | please reply | assistance | questions | technical support | customer support | support team | help desk | kontakt | wenden sie |
            contactez | your administrator | report this | forward this
            """);

    private final List<EmailAddress> notThese;
    private final Set<EmailAddress> heads = new LinkedHashSet<>();
    private final Set<EmailAddress> announced = new LinkedHashSet<>();
    private final Set<EmailAddress> others = new LinkedHashSet<>();

    private BounceAddresses(List<EmailAddress> notThese) {
        this.notThese = notThese;
    }

    /**
     * The failed addresses in these lines.
     *
     * @param notThese who cannot be meant: we, and who writes
     * @param reporterDomain whose users names without a domain are
     */
    static List<EmailAddress> in(List<String> lines, List<EmailAddress> notThese, Optional<String> reporterDomain) {
        List<EmailAddress> bare =
                reporterDomain.map(domain -> BareNames.in(lines, domain)).orElse(List.of());
        if (!bare.isEmpty()) {
            return bare;
        }
        BounceAddresses addresses = new BounceAddresses(notThese);
        String before = "";
        for (String line : lines) {
            addresses.read(line, before);
            before = line.isBlank() ? before : line;
        }
        return addresses.best();
    }

    private void read(String line, String before) {
        if (CONTACT.isIn(Words.plain(line))) {
            return;
        }
        for (Addresses.Found found : Addresses.in(line)) {
            String lead = Words.plain(line.substring(Math.max(0, found.start() - LEAD), found.start()));
            String last = lastWord(bare(lead).isEmpty() ? Words.plain(before) : lead);
            boolean named = isHead(lead) && !bare(lead).isEmpty();
            if (counts(found.address()) && (named || !SENDING.contains(last))) {
                rank(lead, last).add(found.address());
            }
        }
    }

    private Set<EmailAddress> rank(String lead, String last) {
        if (isHead(lead)) {
            return heads;
        }
        boolean addressee = ADDRESSEE_LINES.contains(bare(lead));
        return ANNOUNCING.contains(last) && !addressee ? announced : others;
    }

    private boolean counts(EmailAddress address) {
        return !notThese.contains(address)
                && !SystemNames.isDaemon(address.localPart())
                && address.domain().contains(".");
    }

    private List<EmailAddress> best() {
        Set<EmailAddress> best = !heads.isEmpty() ? heads : !announced.isEmpty() ? announced : others;
        return List.copyOf(best);
    }

    private static boolean isHead(String lead) {
        String bare = bare(lead);
        return bare.isEmpty()
                || bare.endsWith("expanded from")
                || bare.endsWith("generated from")
                || HEAD_WORDS.stream().anyMatch(word -> bare.equals(bare(word)));
    }

    /** What stands behind a word that only reports put before an address. */
    static Optional<String> afterHeadWord(String line) {
        String plain = Words.plain(line);
        return REPORT_WORDS.stream()
                .filter(plain::startsWith)
                .map(word -> plain.substring(word.length()))
                .findFirst();
    }

    /** True for a line that leads to an address below it: it ends with a colon or with "to" in any language. */
    static boolean announces(String line) {
        String plain = Words.plain(line);
        int blank = plain.lastIndexOf(' ');
        return plain.endsWith(":") || ANNOUNCING.contains(plain.substring(blank + 1));
    }

    private static String lastWord(String text) {
        String words = bare(text);
        int blank = Math.max(words.lastIndexOf(' '), Math.max(words.lastIndexOf(':'), words.lastIndexOf(';')));
        return words.substring(blank + 1);
    }

    /** Without decoration at both ends. */
    static String bare(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && DECORATION.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && DECORATION.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
