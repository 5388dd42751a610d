package org.mailroom.desk.configuration;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailroom.desk.configuration.options.ListType;
import org.mailroom.desk.configuration.options.MapType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.ScalarType;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;
import org.mailroom.desk.message.EmailAddress;

/** What can be written under {@code desks.<id>.alarms}. */
final class AlarmOptions {

    private static final Option<Map<Integer, List<AlarmReceiver>>> STEPS = Option.withDefault(
            "steps",
            MapType.of("percent", percent(), ListType.of(Types.oneOf(AlarmReceiver.class), 0, 4), 1),
            "{75%: agent, 100%: [agent, team, supervisors]}",
            "Who gets a mail when so much of the promised time has passed: `agent` (the team where nobody has the case), "
                    + "`team` (all agents of the queue), `supervisors`, `owners`; `[]` only marks the inquiry.");
    private static final Option<Boolean> ANY_TIME = Option.withDefault(
            "any-time", Types.yesNo(), "false", "Whether alarms and notices also go out outside business hours.");
    private static final Option<List<EmailAddress>> OWNERS = Option.withDefault(
            "owners", ListType.of(AddressTypes.address(), 0, 50), "[]", "Addresses of whom `owners` names in `steps`.");
    private static final Option<WebhookSettings> WEBHOOK =
            Option.optional("webhook", WebhookOptions.SECTION, "A program that is told of each alarm by HTTP.");

    static final Section<AlarmSettings> SECTION = Section.of(
                    "What happens when promised time runs out; without this group nothing does.",
                    AlarmOptions::make,
                    STEPS,
                    ANY_TIME,
                    OWNERS,
                    WEBHOOK)
            .checked(AlarmOptions::somebodyOwns);

    private AlarmOptions() {}

    /** A percentage of promised time, past the promise too. */
    static ScalarType<Integer> percent() {
        return Types.matching("^([1-9]|[1-9][0-9]|[1-9][0-9]{2}|1000)%$", "a percentage from `1%` to `1000%`")
                .then(text -> Integer.valueOf(text.substring(0, text.length() - 1)));
    }

    private static AlarmSettings make(Values values) {
        List<AlarmStep> steps = values.get(STEPS).entrySet().stream()
                .map(step -> new AlarmStep(step.getKey(), receivers(step.getValue())))
                .toList();
        return new AlarmSettings(steps, values.get(ANY_TIME), values.get(OWNERS), values.find(WEBHOOK));
    }

    private static Set<AlarmReceiver> receivers(List<AlarmReceiver> written) {
        Set<AlarmReceiver> receivers = EnumSet.noneOf(AlarmReceiver.class);
        receivers.addAll(written);
        return receivers;
    }

    private static void somebodyOwns(Values values) {
        boolean named = values.find(STEPS)
                .filter(steps -> steps.values().stream().anyMatch(told -> told.contains(AlarmReceiver.OWNERS)))
                .isPresent();
        if (named && values.find(OWNERS).filter(List::isEmpty).isPresent()) {
            values.problem(STEPS, "tells owners, but there are none", "write owners: [name@domain]");
        }
    }

    /** What can be written under {@code desks.<id>.alarms.webhook}. */
    static final class WebhookOptions {
        private static final Option<URI> URL = Option.required(
                "url",
                Types.matching(
                                "^https?://[^\\s/?#]{1,250}(/[^\\s]{0,500})?$",
                                "an address that begins with https:// or http://")
                        .then(URI::create),
                "Where alarms are sent as JSON, by POST.");
        private static final Option<Duration> TIMEOUT = Option.withDefault(
                "timeout",
                Types.duration(Duration.ofMillis(100), Duration.ofMinutes(1)),
                "10s",
                "How long the answer may take; what fails is tried again as under `retry`.");
        private static final Option<Secret> TOKEN_FILE = Option.optional(
                "token-file", FileTypes.secretInFile(), "File whose first line is sent as `Authorization: Bearer`.");

        static final Section<WebhookSettings> SECTION = Section.of(
                "A program that is told by HTTP. Any 2xx answer will do.",
                values -> new WebhookSettings(values.get(URL), values.get(TIMEOUT), values.find(TOKEN_FILE)),
                URL,
                TIMEOUT,
                TOKEN_FILE);

        private WebhookOptions() {}
    }
}
