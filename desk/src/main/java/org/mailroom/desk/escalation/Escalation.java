package org.mailroom.desk.escalation;

import org.mailroom.desk.acknowledgement.ProgressNotices;
import org.mailroom.desk.filing.CaseMarker;

/** What is carried out while promised time runs and when it runs out. */
public record Escalation(
        AlarmDesk alarms, CaseMarker marker, Notifier notifier, ProgressNotices progress, WebhookDesk webhooks) {}
