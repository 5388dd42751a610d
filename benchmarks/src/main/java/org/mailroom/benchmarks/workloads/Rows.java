package org.mailroom.benchmarks.workloads;

import org.mailroom.benchmarks.figures.Sheet;

/** The rows that the tables of mail have in common. */
final class Rows {
    private static final double MEDIAN = 0.5;
    private static final double P99 = 0.99;
    private static final String NOT_COUNTED =
            "Syncs were not counted: that needs perf, and leave to use it (root, or kernel.perf_event_paranoid).";

    private Rows() {}

    /** All of a round at full speed. */
    static void add(Sheet sheet, String column, Outcome outcome, String outcoming) {
        sheet.add(column, "mails a second", outcome.perSecond());
        sheet.add(column, "CPU of the server, ms a mail", outcome.cpuMillis());
        sheet.add(column, "CPU of the database, ms a mail", outcome.databaseCpuMillis());
        sheet.add(
                column,
                "SMTP transaction p50, ms",
                outcome.sent().transactions().millisAt(MEDIAN));
        sheet.add(
                column,
                "SMTP transaction p99, ms",
                outcome.sent().transactions().millisAt(P99));
        latencies(sheet, column, outcome, outcoming);
        sheet.add(column, "resident, MiB", outcome.residentMib());
        sheet.add(column, "written to disk, KiB a mail", outcome.writtenKib());
        sheet.add(column, "syncs with the disk a mail", outcome.syncs());
        surroundings(sheet, column, outcome);
    }

    /** How long what came of a mail needed. */
    static void latencies(Sheet sheet, String column, Outcome outcome, String outcoming) {
        sheet.add(column, outcoming + " p50, ms", outcome.outcoming().millisAt(MEDIAN));
        sheet.add(column, outcoming + " p99, ms", outcome.outcoming().millisAt(P99));
    }

    private static void surroundings(Sheet sheet, String column, Outcome outcome) {
        sheet.note(column, "faults", outcome.faults().size());
        sheet.note(column, "CPU taken by others, % of the machine", outcome.othersPercent());
        sheet.note(column, "load average", outcome.reading().loadAverage());
        if (outcome.reading().syncs().isEmpty()) {
            sheet.remark(NOT_COUNTED);
        }
        faults(sheet, column, outcome);
    }

    /** The first few of them in words. */
    static void faults(Sheet sheet, String column, Outcome outcome) {
        outcome.faults().stream().limit(3).forEach(fault -> sheet.remark("FAULT, " + column + ": " + fault));
    }
}
