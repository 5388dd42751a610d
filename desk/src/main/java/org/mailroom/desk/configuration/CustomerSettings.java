package org.mailroom.desk.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a desk knows of its customers, and what follows from it.
 *
 * @param directory where they are looked up
 * @param tiers what customers of a tier get
 * @param vipValue from this value on a customer is very important
 * @param repeatedCases so many earlier cases within {@code repeatedWithin} are repeated contact
 * @param lapsedAfter a customer whose last order is longer ago has lapsed
 */
public record CustomerSettings(
        Optional<DirectorySettings> directory,
        List<TierSettings> tiers,
        Optional<Integer> vipValue,
        int repeatedCases,
        Duration repeatedWithin,
        Duration lapsedAfter) {
    public CustomerSettings {
        tiers = List.copyOf(tiers);
    }

    /** The tier of this name. */
    public Optional<TierSettings> tier(String name) {
        return tiers.stream().filter(tier -> tier.name().equals(name)).findFirst();
    }
}
