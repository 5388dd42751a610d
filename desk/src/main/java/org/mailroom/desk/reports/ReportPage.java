package org.mailroom.desk.reports;

import java.util.List;
import java.util.Map;

/** Writes a report as a page for mail programs: tables and bars without scripts, pictures or anything from elsewhere. */
final class ReportPage {
    private static final int WIDEST = 300;

    private ReportPage() {}

    static String of(Report report) {
        StringBuilder page = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\">\n<body style=\"font-family: sans-serif\">\n<h1>")
                .append(escaped(report.name()))
                .append("</h1>\n<p>")
                .append(ReportText.days(report))
                .append("</p>\n");
        Figures all = report.all();
        page.append(table(List.of(
                List.of("Cases opened", Long.toString(all.opened())),
                List.of("answered", Long.toString(all.answered())),
                List.of("closed", Long.toString(all.closed())),
                List.of("First response, half", all.firstResponse().median()),
                List.of("First response, nine of ten", all.firstResponse().most()),
                List.of("answered within 1 hour", all.withinHour()),
                List.of("answered within 1 business day", all.withinBusinessDay()),
                List.of("promise kept", all.kept()),
                List.of("Solution, half", all.solution().median()),
                List.of("Solution, nine of ten", all.solution().most()),
                List.of("Replies", Long.toString(all.reviews().replies())),
                List.of("reviewed", all.reviews().share()),
                List.of("of these returned", all.reviews().returned()),
                List.of("of these discarded", all.reviews().discarded()),
                List.of("in review, half", all.reviews().time().median()),
                List.of("promise missed in review", Long.toString(all.missedByReview())),
                List.of("open now", Long.toString(report.backlog().open())),
                List.of("overdue now", Long.toString(report.backlog().overdue())),
                List.of("at risk now", Long.toString(report.backlog().atRisk())))));
        page.append(chart("First response", all.firstResponse()))
                .append(chart("Solution", all.solution()))
                .append(chart("In review", all.reviews().time()))
                .append(chart("Age of open cases", report.backlog().age()));
        report.groups().forEach((kind, groups) -> page.append(groups(kind, groups)));
        return page.append("</body>\n</html>\n").toString();
    }

    private static String groups(String kind, Map<String, Figures> groups) {
        StringBuilder rows = new StringBuilder();
        groups.forEach((name, figures) -> rows.append(row(
                List.of(
                        name,
                        Long.toString(figures.opened()),
                        figures.firstResponse().median(),
                        figures.withinHour(),
                        figures.withinBusinessDay(),
                        figures.kept() + (figures.belowGoal() ? " (below the goal)" : ""),
                        figures.reviews().share(),
                        figures.reviews().returned()),
                "td")));
        return "<h2>By " + kind + "</h2>\n<table cellpadding=\"4\">\n"
                + row(
                        List.of(
                                kind,
                                "opened",
                                "half answered",
                                "1 hour",
                                "1 business day",
                                "promise kept",
                                "reviewed",
                                "returned"),
                        "th")
                + rows
                + "</table>\n";
    }

    private static String table(List<List<String>> rows) {
        StringBuilder table = new StringBuilder("<table cellpadding=\"4\">\n");
        rows.forEach(row -> table.append(row(row, "td")));
        return table.append("</table>\n").toString();
    }

    private static String row(List<String> cells, String element) {
        StringBuilder row = new StringBuilder("<tr>");
        cells.forEach(cell -> row.append('<')
                .append(element)
                .append(" align=\"left\">")
                .append(escaped(cell))
                .append("</")
                .append(element)
                .append('>'));
        return row.append("</tr>\n").toString();
    }

    /** Bars for each span of time; nothing where there is nothing to show. */
    private static String chart(String title, Distribution distribution) {
        List<Long> counts = distribution.counts();
        long most = counts.stream().mapToLong(count -> count).max().orElse(0);
        if (most == 0) {
            return "";
        }
        StringBuilder chart = new StringBuilder("<h2>" + title + "</h2>\n<table cellpadding=\"2\">\n");
        for (int i = 0; i < counts.size(); i++) {
            chart.append("<tr><td align=\"right\">")
                    .append(i + 1 < counts.size() ? "≤ " : "")
                    .append(Distribution.labels().get(i))
                    .append("</td><td><div style=\"background: #369; height: 12px; width: ")
                    .append(WIDEST * counts.get(i) / most)
                    .append("px\"></div></td><td>")
                    .append(counts.get(i))
                    .append("</td></tr>\n");
        }
        return chart.append("</table>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
