package org.mailroom.desk.reports;

import java.util.List;
import java.util.Locale;

/** Writes a report for a terminal and as the text of its mail. */
public final class ReportText {
    private static final int BAR = 30;

    private ReportText() {}

    public static String of(Report report) {
        StringBuilder text = new StringBuilder();
        text.append(report.name()).append(", ").append(days(report)).append("\n\n");
        Figures all = report.all();
        text.append(line("Cases opened", Long.toString(all.opened())))
                .append(line("answered", Long.toString(all.answered())))
                .append(line("closed", Long.toString(all.closed())))
                .append(line("First response: half", all.firstResponse().median()))
                .append(line("First response: nine of ten", all.firstResponse().most()))
                .append(line("within 1 hour", all.withinHour()))
                .append(line("within 1 business day", all.withinBusinessDay()))
                .append(line("promise kept", all.kept()))
                .append(line("Solution: half", all.solution().median()))
                .append(line("Solution: nine of ten", all.solution().most()))
                .append(line("Replies", Long.toString(all.reviews().replies())))
                .append(line("reviewed", all.reviews().share()))
                .append(line("of these returned", all.reviews().returned()))
                .append(line("of these discarded", all.reviews().discarded()))
                .append(line("In review: half", all.reviews().time().median()))
                .append(line("Promise missed in review", Long.toString(all.missedByReview())))
                .append("\nFirst response\n")
                .append(chart(all.firstResponse()))
                .append("\nSolution\n")
                .append(chart(all.solution()))
                .append("\nWaiting now\n")
                .append(line("open", Long.toString(report.backlog().open())))
                .append(line("overdue", Long.toString(report.backlog().overdue())))
                .append(line("at risk", Long.toString(report.backlog().atRisk())))
                .append(line("for the customer", Long.toString(report.backlog().waiting())))
                .append("\nAge of open cases\n")
                .append(chart(report.backlog().age()));
        report.groups().forEach((kind, groups) -> {
            text.append("\nBy ").append(kind).append('\n');
            text.append(row("", "opened", "half", "1 h", "1 day", "promise"));
            groups.forEach((name, figures) -> text.append(row(
                    name,
                    Long.toString(figures.opened()),
                    figures.firstResponse().median(),
                    figures.withinHour(),
                    figures.withinBusinessDay(),
                    figures.kept() + (figures.belowGoal() ? " (below the goal)" : ""))));
        });
        return text.toString();
    }

    static String days(Report report) {
        return report.first().equals(report.last())
                ? report.first().toString()
                : report.first() + " to " + report.last();
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "  %-28s %s%n", name, value).replace("\r\n", "\n");
    }

    private static String row(String name, String... values) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "  %-24.24s", name));
        for (String value : values) {
            row.append(String.format(Locale.ROOT, " %10s", value));
        }
        return row.append('\n').toString();
    }

    private static String chart(Distribution distribution) {
        StringBuilder chart = new StringBuilder();
        List<Long> counts = distribution.counts();
        long most = counts.stream().mapToLong(count -> count).max().orElse(0);
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) > 0) {
                int length = (int) Math.max(1, BAR * counts.get(i) / most);
                chart.append(String.format(
                        Locale.ROOT,
                        "  %-8s %s %d%n",
                        Distribution.labels().get(i),
                        "#".repeat(length),
                        counts.get(i)));
            }
        }
        return chart.length() == 0 ? "  none\n" : chart.toString().replace("\r\n", "\n");
    }
}
