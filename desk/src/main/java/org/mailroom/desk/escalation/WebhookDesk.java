package org.mailroom.desk.escalation;

import java.util.function.Supplier;
import org.mailroom.desk.configuration.AlarmSettings;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;

/** Tells the desk's program of alarms. */
public final class WebhookDesk {
    private final WorkItems work;
    private final Webhook webhook;
    private final Supplier<MailroomConfiguration> configuration;

    public WebhookDesk(WorkItems work, Webhook webhook, Supplier<MailroomConfiguration> configuration) {
        this.work = work;
        this.webhook = webhook;
        this.configuration = configuration;
    }

    /** Carries out a work item of the kind WEBHOOK; nothing is done where the desk names no program any more. */
    public void send(WorkItem item) {
        byte[] json = work.contentOf(item);
        configuration
                .get()
                .deskById(item.desk())
                .flatMap(desk -> desk.service().alarms())
                .flatMap(AlarmSettings::webhook)
                .ifPresent(hook -> webhook.post(hook, json, Long.toString(item.id())));
    }
}
