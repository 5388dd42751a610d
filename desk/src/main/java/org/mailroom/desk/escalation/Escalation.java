package org.mailroom.desk.escalation;

import org.mailroom.desk.acknowledgement.ProgressNotices;
import org.mailroom.desk.filing.CaseMarker;
import org.mailroom.desk.reports.ReportDesk;

/** What is carried out while promised time runs and when it runs out, and what is reported of it. */
public record Escalation(
        AlarmDesk alarms,
        CaseMarker marker,
        Notifier notifier,
        ProgressNotices progress,
        WebhookDesk webhooks,
        ReportDesk reports) {}
