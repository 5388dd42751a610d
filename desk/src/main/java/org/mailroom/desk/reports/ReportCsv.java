package org.mailroom.desk.reports;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a report as CSV (RFC 4180). What a spreadsheet would take for a formula is made text. */
public final class ReportCsv {
    private ReportCsv() {}

    public static String of(Report report) {
        StringBuilder csv = new StringBuilder();
        csv.append(row(List.of(
                "from",
                "to",
                "group",
                "name",
                "opened",
                "answered",
                "closed",
                "half answered",
                "nine of ten answered",
                "within 1 hour",
                "within 1 business day",
                "promise kept",
                "half closed",
                "goal",
                "replies",
                "reviewed",
                "returned",
                "discarded",
                "half reviewed",
                "promise missed in review")));
        csv.append(row(report, "all", "", report.all()));
        report.groups()
                .forEach((kind, groups) ->
                        groups.forEach((name, figures) -> csv.append(row(report, kind, name, figures))));
        return csv.toString();
    }

    private static String row(Report report, String kind, String name, Figures figures) {
        return row(List.of(
                report.first().toString(),
                report.last().toString(),
                kind,
                name,
                Long.toString(figures.opened()),
                Long.toString(figures.answered()),
                Long.toString(figures.closed()),
                figures.firstResponse().median(),
                figures.firstResponse().most(),
                figures.withinHour(),
                figures.withinBusinessDay(),
                figures.kept(),
                figures.solution().median(),
                figures.goal(),
                Long.toString(figures.reviews().replies()),
                figures.reviews().share(),
                figures.reviews().returned(),
                figures.reviews().discarded(),
                figures.reviews().time().median(),
                Long.toString(figures.missedByReview())));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(ReportCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
