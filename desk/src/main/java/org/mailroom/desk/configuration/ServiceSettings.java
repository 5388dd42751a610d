package org.mailroom.desk.configuration;

import java.util.List;
import java.util.Optional;

/**
 * What belongs to a desk's service levels beside the promises.
 *
 * @param rules which cases have another service level than their queue's; the first that fits counts
 * @param alarms what happens when time runs out
 * @param progress what customers are told then
 * @param reports who gets reports
 */
public record ServiceSettings(
        List<LevelRule> rules,
        Optional<AlarmSettings> alarms,
        Optional<ProgressSettings> progress,
        ReportSettings reports) {
    /** Nothing of it. */
    public static final ServiceSettings NONE =
            new ServiceSettings(List.of(), Optional.empty(), Optional.empty(), ReportSettings.NONE);

    public ServiceSettings {
        rules = List.copyOf(rules);
    }
}
