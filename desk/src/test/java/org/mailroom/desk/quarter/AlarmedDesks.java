package org.mailroom.desk.quarter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.configuration.AlarmReceiver;
import org.mailroom.desk.configuration.AlarmSettings;
import org.mailroom.desk.configuration.AlarmStep;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.ReportSettings;
import org.mailroom.desk.configuration.ServiceLevelSettings;
import org.mailroom.desk.configuration.ServiceSettings;
import org.mailroom.desk.service.DeskSample;

/** A desk with alarms, for measuring. */
public final class AlarmedDesks {
    public static final Duration PROMISE = Duration.ofHours(4);
    public static final Duration SOLUTION = Duration.ofDays(300);

    private AlarmedDesks() {}

    /** Promises around the clock, and an alarm when they are missed. */
    public static DeskConfiguration aroundTheClock() {
        return DeskSample.serving(
                List.of(new ServiceLevelSettings("standard", PROMISE, Optional.empty(), Optional.of(SOLUTION), false)),
                new ServiceSettings(
                        List.of(),
                        Optional.of(new AlarmSettings(
                                List.of(new AlarmStep(100, Set.of(AlarmReceiver.TEAM, AlarmReceiver.SUPERVISORS))),
                                true,
                                List.of(),
                                Optional.empty())),
                        Optional.empty(),
                        ReportSettings.NONE));
    }
}
