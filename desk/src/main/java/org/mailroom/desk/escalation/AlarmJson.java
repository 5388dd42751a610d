package org.mailroom.desk.escalation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.options.JsonText;

/** Alarms as a program is told of them: JSON (RFC 8259) without anything that the customer wrote. */
final class AlarmJson {
    private AlarmJson() {}

    static byte[] of(DeskConfiguration desk, List<Alarm> alarms) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("desk", desk.id());
        all.put("alarms", alarms.stream().map(AlarmJson::of).toList());
        return JsonText.of(all).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> of(Alarm alarm) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("case", alarm.theCase().number().text());
        values.put("clock", alarm.clock().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        values.put("percent", alarm.percent());
        values.put("due", alarm.clock().dueAt().toString());
        values.put("overdue", alarm.breach());
        values.put("serviceLevel", alarm.clock().level());
        values.put("queue", alarm.theCase().triage().queue());
        values.put("priority", alarm.theCase().triage().priority().name().toLowerCase(Locale.ROOT));
        alarm.theCase().agent().ifPresent(agent -> values.put("agent", agent));
        alarm.inReview().ifPresent(since -> values.put("inReviewSince", since.toString()));
        values.put("late", alarm.late());
        return values;
    }
}
