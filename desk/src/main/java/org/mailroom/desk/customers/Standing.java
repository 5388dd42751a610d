package org.mailroom.desk.customers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.configuration.CustomerConditions;
import org.mailroom.desk.configuration.CustomerSettings;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.TierSettings;
import org.mailroom.desk.folders.Keywords;

/**
 * How a customer stands with a desk, and why. Very important is who is of a tier that says so, or is worth enough. Who
 * says so may leave; else it takes two of three signs: repeated contact, a negative tone, and a last order long ago.
 */
public final class Standing {
    /** Of nobody. */
    public static final Standing NONE = new Standing();

    private final CustomerFinding finding;
    private final Optional<TierSettings> tier;
    private final Optional<String> vip;
    private final Optional<String> risk;

    private Standing() {
        this.finding = CustomerFinding.NOT_ASKED;
        this.tier = Optional.empty();
        this.vip = Optional.empty();
        this.risk = Optional.empty();
    }

    /**
     * The standing.
     *
     * @param negative whether the mail sounds negative
     * @param leaving the customer's words that sound like leaving
     */
    public Standing(CustomerSettings settings, Acquaintance known, boolean negative, List<String> leaving) {
        this.finding = known.finding();
        Optional<String> name = finding.record().flatMap(CustomerRecord::tier);
        this.tier = name.flatMap(settings::tier);
        this.vip = vip(settings);
        this.risk = risk(settings, known, negative, leaving);
    }

    private Optional<String> vip(CustomerSettings settings) {
        Optional<BigDecimal> value = finding.record().flatMap(CustomerRecord::value);
        return tier.filter(TierSettings::vip)
                .map(t -> "tier " + t.name())
                .or(() -> settings.vipValue()
                        .filter(least -> value.filter(v -> v.compareTo(BigDecimal.valueOf(least)) >= 0)
                                .isPresent())
                        .map(least -> "value " + value.orElseThrow().toPlainString() + ", from " + least + " on"));
    }

    private Optional<String> risk(
            CustomerSettings settings, Acquaintance known, boolean negative, List<String> leaving) {
        List<String> signs = new ArrayList<>();
        if (negative) {
            signs.add("the mail sounds negative");
        }
        if (known.earlierCases() >= settings.repeatedCases()) {
            signs.add(known.earlierCases() + " earlier cases within "
                    + settings.repeatedWithin().toDays() + " days");
        }
        finding.record()
                .flatMap(CustomerRecord::lastOrder)
                .filter(day -> day.plusDays(settings.lapsedAfter().toDays()).isBefore(known.today()))
                .ifPresent(day -> signs.add("the last order was on " + day));
        if (!leaving.isEmpty()) {
            signs.add(0, "says \"" + String.join("\", \"", leaving) + "\"");
        }
        return leaving.isEmpty() && signs.size() < 2 ? Optional.empty() : Optional.of(String.join("; ", signs));
    }

    /** Whether the customer is very important. */
    public boolean isVip() {
        return vip.isPresent();
    }

    /** Whether the customer may leave. */
    public boolean isChurnRisk() {
        return risk.isPresent();
    }

    /** The least priority of the customer's inquiries. */
    public Optional<Priority> leastPriority() {
        Optional<Priority> ofTier = tier.flatMap(TierSettings::priority);
        return vip.isPresent()
                        && ofTier.filter(p -> p.compareTo(Priority.HIGH) > 0).isEmpty()
                ? Optional.of(Priority.HIGH)
                : ofTier;
    }

    /** The tags of the customer's inquiries. */
    public List<String> tags() {
        List<String> tags = new ArrayList<>();
        vip.ifPresent(why -> tags.add(Keywords.VIP));
        risk.ifPresent(why -> tags.add(Keywords.CHURN_RISK));
        finding.record().flatMap(CustomerRecord::tier).map(Keywords::tier).ifPresent(tags::add);
        return tags;
    }

    /** What was found and what follows, a sentence each. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        if (!finding.words().isEmpty()) {
            reasons.add(finding.words());
        }
        vip.ifPresent(why -> reasons.add("very important (" + Keywords.VIP + "): " + why));
        risk.ifPresent(why -> reasons.add("the customer may leave (" + Keywords.CHURN_RISK + "): " + why));
        return reasons;
    }

    /** What of the customer the conditions hold on; empty when one of them does not. */
    public Optional<String> match(CustomerConditions wanted) {
        Optional<CustomerRecord> record = finding.record();
        Optional<String> name = record.flatMap(CustomerRecord::tier);
        boolean all = (wanted.tiers().isEmpty()
                        || name.filter(wanted.tiers()::contains).isPresent())
                && wanted.valueOver()
                        .map(least -> record.flatMap(CustomerRecord::value)
                                .filter(v -> v.compareTo(BigDecimal.valueOf(least)) > 0)
                                .isPresent())
                        .orElse(true)
                && holds(wanted.known(), record.isPresent(), finding.status() != CustomerFinding.Status.UNKNOWN)
                && holds(wanted.vip(), isVip(), true)
                && holds(wanted.churnRisk(), isChurnRisk(), true);
        return all
                ? Optional.of(
                        "the customer is " + record.map(CustomerRecord::words).orElse("not known")
                                + (isVip() ? ", very important" : "") + (isChurnRisk() ? ", may leave" : ""))
                : Optional.empty();
    }

    private static boolean holds(Optional<Boolean> wanted, boolean is, boolean told) {
        return wanted.isEmpty() || (told && wanted.get() == is);
    }
}
