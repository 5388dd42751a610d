package org.mailroom.desk.configuration;

import java.util.List;
import java.util.Optional;

/**
 * What the customer must be like; each that is given must hold.
 *
 * @param tiers any of these
 * @param valueOver the customer is worth more than that
 * @param known whether the directory has the customer
 * @param vip whether the customer is very important
 * @param churnRisk whether the customer may leave
 */
public record CustomerConditions(
        List<String> tiers,
        Optional<Integer> valueOver,
        Optional<Boolean> known,
        Optional<Boolean> vip,
        Optional<Boolean> churnRisk) {
    /** Anybody will do. */
    public static final CustomerConditions NONE =
            new CustomerConditions(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public CustomerConditions {
        tiers = List.copyOf(tiers);
    }
}
