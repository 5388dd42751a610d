package org.mailroom.desk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.Mailbox;

/**
 * What a configured server found out about the domains that a mail claims (RFC 8601, RFC 7489 section 3.1). Believed are
 * the topmost Authentication-Results of a trusted name and those of it right below, which filters of one server write
 * side by side; below the next Received anybody may have written them (RFC 8601 section 5). Of each method the topmost
 * result counts.
 */
final class SenderDomains {
    private final Arrival arrival;
    private final List<AuthenticationResults> believed;

    private SenderDomains(Arrival arrival, List<AuthenticationResults> believed) {
        this.arrival = arrival;
        this.believed = believed;
    }

    static SenderDomains of(Arrival arrival) {
        List<AuthenticationResults> believed = new ArrayList<>();
        for (HeaderField field : arrival.own().authservIds().isEmpty()
                ? List.<HeaderField>of()
                : arrival.message().fields()) {
            if (field.is("Authentication-Results")) {
                AuthenticationResults results = AuthenticationResults.parse(field.unfolded());
                if (arrival.own().authservIds().contains(results.authservId())) {
                    believed.add(results);
                }
            } else if (field.is("Received") && !believed.isEmpty()) {
                break;
            }
        }
        return new SenderDomains(arrival, believed);
    }

    /**
     * Why the author's domain does not vouch for the mail; empty where it does, or nobody trusted has asked. Without a
     * result of DMARC, SPF that fails counts, unless a signature of the domain holds. For a post through a list that
     * stands in front of the desk the list's domain may vouch, because lists break signatures.
     */
    Optional<String> disowned() {
        if (arrival.throughTrustedList() && listVouches()) {
            return Optional.empty();
        }
        if (says("dmarc", results -> results.says("dmarc", "fail"))) {
            return Optional.of("dmarc=fail");
        }
        boolean spfFails = says("spf", results -> results.says("spf", "fail") || results.says("spf", "softfail"));
        return spfFails && !passes(domain()) ? Optional.of("spf fails, no dkim") : Optional.empty();
    }

    /** Whether the author's domain is known to vouch for the mail. */
    boolean vouched() {
        return !domain().isEmpty() && passes(domain());
    }

    private boolean passes(String domain) {
        boolean authors = domain.equals(domain()) && says("dmarc", results -> results.says("dmarc", "pass"));
        return authors
                || says("dkim", results -> results.hasDkimPassFor(domain))
                || says("spf", results -> results.hasSpfPassFor(domain));
    }

    private boolean listVouches() {
        return arrival.trustedListIds().stream()
                .filter(id -> id.indexOf('.') > 0)
                .map(id -> id.substring(id.indexOf('.') + 1))
                .anyMatch(this::passes);
    }

    private boolean says(String method, Predicate<AuthenticationResults> what) {
        return believed.stream()
                .filter(results -> results.has(method))
                .findFirst()
                .filter(what)
                .isPresent();
    }

    private String domain() {
        return arrival.message()
                .from()
                .map(Mailbox::address)
                .map(EmailAddress::domain)
                .orElse("");
    }
}
