package org.mailroom.desk.intake;

import java.util.List;
import java.util.Optional;

/** Which status codes (RFC 3463) and which words stand for which reason; the first row that fits decides. */
final class BounceReasons {
    private static final List<Row> TABLE = List.of(
            new Row(BounceReason.UNKNOWN_USER, List.of("5.1.1", "5.1.0", "5.1.3", "5.1.6", "5.1.10"), Phrases.of("""
                    user unknown | unknown user | no such user | no such recipient | unknown recipient |
                    recipient unknown | no mailbox here | mailbox not found | user not found | not found in |
                    does not exist | doesn't exist | doesn't have a | does not have a | invalid recipient |
                    recipient name is not recognized | not listed in | unknown address | invalid mailbox |
                    mailbox unavailable | mailbox is unavailable | no mailbox by that name | address unknown |
                    addressee unknown | unrouteable address | user not known | unknown local | unknown account |
                    invalid final delivery userid | unbekannt | inconnu | n'existe pas | no existe | sconosciut |
                    non esiste | not a valid mailbox | recipient address rejected | bad address |
                    no longer valid | not exist | no user | unknown or illegal | tidak ada
                    """)),
            new Row(BounceReason.UNKNOWN_DOMAIN, List.of("5.1.2", "5.4.4"), Phrases.of("""
                    host unknown | unknown host | host not found | domain not found | name service error |
                    couldn't find any host | no mail exchanger | unknown domain | nameserver error | no mx
                    """)),
            new Row(BounceReason.CLOSED, List.of("5.2.1", "5.2.0"), Phrases.of("""
                    disabled | discontinued | inactive | suspended | account is closed | no longer active
                    """)),
            new Row(BounceReason.MAILBOX_FULL, List.of("5.2.2", "4.2.2", "4.3.1", "5.3.1"), Phrases.of("""
                    quota | mailbox is full | mailbox full | mailfolder is full | mail box space |
                    over its limit | insufficient storage | exceeded storage | mailbox size limit |
                    too much mail stored
                    """)),
            new Row(BounceReason.TOO_LARGE, List.of("5.2.3", "5.3.4", "4.3.4"), Phrases.of("""
                    too large | message size | maximum incoming | size limit | too big
                    """)),
            new Row(BounceReason.LOOP, List.of("5.4.6", "4.4.6", "5.4.14"), Phrases.of("""
                    too many hops | looping | mail loop
                    """)),
            new Row(
                    BounceReason.EXPIRED,
                    List.of("4.4.7", "5.4.7", "4.4.1", "4.4.2", "4.4.0", "5.4.0", "4.4.4"),
                    Phrases.of("""
                    timed out | timeout | in the queue too long | in queue too long | retry time |
                    not responding | not reachable | connection refused | maximum delivery attempts |
                    wasn't able to establish | not been collected | delayed | not yet been delivered |
                    exceeded maximum | was aborted after
                    """)),
            new Row(BounceReason.REFUSED, List.of("5.7.", "4.7.", "5.2.4"), Phrases.of("""
                    spam | blocked | blacklist | policy | rejected | refused | denied | not accepting mail |
                    not authorized | prohibited | not permitted
                    """)));

    private BounceReasons() {}

    /** The reason that a status code and the words beside it give; the code counts first. */
    static BounceReason of(Optional<String> status, String plainWords) {
        return status.flatMap(BounceReasons::byStatus)
                .or(() -> byWords(plainWords))
                .orElse(BounceReason.OTHER);
    }

    private static Optional<BounceReason> byStatus(String status) {
        return TABLE.stream()
                .filter(row -> row.statuses.stream().anyMatch(known -> fits(status, known)))
                .map(Row::reason)
                .findFirst();
    }

    private static Optional<BounceReason> byWords(String plainWords) {
        return TABLE.stream()
                .filter(row -> row.phrases.isIn(plainWords))
                .map(Row::reason)
                .findFirst();
    }

    private static boolean fits(String status, String known) {
        return known.endsWith(".") ? status.startsWith(known) : status.equals(known);
    }

    /** A status that ends with a dot stands for all that begin so. */
    private record Row(BounceReason reason, List<String> statuses, Phrases phrases) {}
}
