package org.mailroom.desk.quarter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailroom.desk.work.NewWork;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/** Reads what was told from the work that was written with the clocks: the mails themselves, and what the program gets. */
final class Tellings {
    private static final Pattern JSON = Pattern.compile(
            "\"case\": \"([^\"]+)\".*?\"clock\": \"([^\"]+)\".*?\"percent\": (\\d+).*?\"late\": (true|false)",
            Pattern.DOTALL);

    private final Queue<NewWork> work = new ConcurrentLinkedQueue<>();
    private final List<String> told = new ArrayList<>();
    private final AtomicInteger claims = new AtomicInteger();

    void written(List<NewWork> items) {
        work.addAll(items);
    }

    void claimed() {
        claims.incrementAndGet();
    }

    /** How many mails to customers were written. */
    int claims() {
        return claims.get();
    }

    List<String> told() {
        return told;
    }

    /** Reads what was written since the last time. Answers the notices to customers that are to be sent. */
    List<WorkItem> read(int minute) {
        List<WorkItem> notices = new ArrayList<>();
        for (NewWork each = work.poll(); each != null; each = work.poll()) {
            if (each.item().kind() == WorkKind.NOTIFY) {
                mail(minute, each.item().instruction(), text(each));
            } else if (each.item().kind() == WorkKind.WEBHOOK) {
                program(minute, text(each));
            } else if (each.item().kind() == WorkKind.NOTIFY_CUSTOMER) {
                notices.add(each.item());
            }
        }
        return notices;
    }

    void notice(QuarterTime time, int minute, int caseNo, WorkItem sent) {
        String[] order = sent.instruction().split(" ", 2);
        int until = time.minuteOf(Instant.ofEpochMilli(Long.parseLong(order[1])));
        told.add(Told.notice(minute, caseNo, words(order[0]), until));
    }

    private void mail(int minute, String receiver, String mail) {
        int caseNo = -1;
        boolean late = false;
        for (String line : mail.substring(mail.indexOf("\r\n\r\n")).split("\r\n", -1)) {
            if (line.startsWith("MR-")) {
                caseNo = caseNo(line.substring(0, line.indexOf(' ')));
                late = line.endsWith("(late)");
            } else if (line.contains("% of the time has passed")) {
                String kind = line.substring(0, line.indexOf(" due ")).strip();
                String before = line.substring(0, line.indexOf(" % of the time"));
                int percent = Integer.parseInt(before.substring(before.lastIndexOf(' ') + 1));
                told.add(Told.alarm(minute, caseNo, kind, percent, receiver, late));
            }
        }
    }

    private void program(int minute, String json) {
        Matcher alarm = JSON.matcher(json);
        while (alarm.find()) {
            told.add(Told.alarm(
                    minute,
                    caseNo(alarm.group(1)),
                    words(alarm.group(2)),
                    Integer.parseInt(alarm.group(3)),
                    Told.PROGRAM,
                    Boolean.parseBoolean(alarm.group(4))));
        }
    }

    static String number(int caseNo) {
        return "MR-%06d-%05d".formatted(261_000 + caseNo / 100_000, caseNo % 100_000);
    }

    private static int caseNo(String number) {
        return (Integer.parseInt(number.substring(3, 9)) - 261_000) * 100_000 + Integer.parseInt(number.substring(10));
    }

    private static String words(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    private static String text(NewWork work) {
        return new String(work.content().orElseThrow(), StandardCharsets.UTF_8);
    }
}
