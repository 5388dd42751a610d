package org.mailroom.desk.configuration;

import java.util.List;
import org.mailroom.desk.configuration.options.ListType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;

/** What can be written under {@code desks.<id>.triage[n].when.customer}. */
final class CustomerConditionOptions {

    private static final Option<List<String>> TIER = Option.withDefault(
            "tier", ListType.of(TextTypes.shortName(), 0, 100), "[]", "Tiers, any of which the customer is of.");
    private static final Option<Integer> VALUE_OVER =
            Option.optional("value-over", Types.wholeNumber(0, 999_999_999), "The customer's value is more than that.");
    private static final Option<Boolean> KNOWN =
            Option.optional("known", Types.yesNo(), "Whether the directory has the customer.");
    private static final Option<Boolean> VIP =
            Option.optional("vip", Types.yesNo(), "Whether the customer is very important.");
    private static final Option<Boolean> CHURN_RISK =
            Option.optional("churn-risk", Types.yesNo(), "Whether the customer may leave.");

    static final Section<CustomerConditions> SECTION = Section.of(
                    "What the customer is like, by the desk's `customers`.",
                    values -> new CustomerConditions(
                            values.get(TIER),
                            values.find(VALUE_OVER),
                            values.find(KNOWN),
                            values.find(VIP),
                            values.find(CHURN_RISK)),
                    TIER,
                    VALUE_OVER,
                    KNOWN,
                    VIP,
                    CHURN_RISK)
            .checked(CustomerConditionOptions::notEmpty);

    private CustomerConditionOptions() {}

    private static void notEmpty(Values values) {
        if (SECTION.options().stream().noneMatch(values::isWritten)) {
            values.problem("has no condition", "write tier, value-over, known, vip or churn-risk");
        }
    }
}
