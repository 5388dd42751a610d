package org.mailroom.james;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import java.time.InstantSource;
import java.util.function.Supplier;
import javax.inject.Singleton;
import org.mailroom.desk.acknowledgement.AcknowledgementLedger;
import org.mailroom.desk.acknowledgement.Breaker;
import org.mailroom.desk.acknowledgement.ProgressNotices;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.commands.SeenAlarms;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.customers.FailingAddresses;
import org.mailroom.desk.escalation.AlarmDesk;
import org.mailroom.desk.escalation.AlarmSeer;
import org.mailroom.desk.escalation.ClockDesk;
import org.mailroom.desk.escalation.ClockedCases;
import org.mailroom.desk.escalation.Escalation;
import org.mailroom.desk.escalation.Notifier;
import org.mailroom.desk.escalation.Webhook;
import org.mailroom.desk.escalation.WebhookDesk;
import org.mailroom.desk.filing.CaseMarker;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.incidents.IncidentDesk;
import org.mailroom.desk.reports.ReportDesk;
import org.mailroom.desk.reports.Reporter;
import org.mailroom.desk.sending.Outgoing;
import org.mailroom.desk.service.ServiceClocks;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.james.configuration.PerConfiguration;
import org.mailroom.james.escalation.HttpWebhook;
import org.mailroom.store.MailroomStore;

/** The clocks of cases and what follows when they run out. */
final class EscalationModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Webhook.class).to(HttpWebhook.class);
    }

    @Provides
    @Singleton
    ServiceClocks clocks(MailroomStore store) {
        return store.serviceClocks();
    }

    @Provides
    @Singleton
    ClockDesk clockDesk(
            MailroomStore store,
            ServiceClocks clocks,
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            IdGenerator ids,
            InstantSource clock) {
        return new ClockDesk(store.cases(), clocks, configuration, tellers, ids, clock);
    }

    @Provides
    @Singleton
    Cases cases(MailroomStore store, ClockDesk clocks) {
        return new ClockedCases(store.cases(), clocks);
    }

    @Provides
    @Singleton
    AlarmDesk alarms(
            Cases cases,
            ServiceClocks clocks,
            ClockDesk keeper,
            HeldReplies replies,
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            IdGenerator ids,
            InstantSource clock) {
        return new AlarmDesk(cases, clocks, keeper, replies::inReviewSince, configuration, tellers, ids, clock);
    }

    @Provides
    @Singleton
    SeenAlarms seenAlarms(
            Cases cases, ServiceClocks clocks, Supplier<MailroomConfiguration> configuration, Tellers tellers) {
        return new AlarmSeer(cases, clocks, configuration, tellers);
    }

    @Provides
    @Singleton
    ProgressNotices progress(
            Cases cases,
            HeldReplies replies,
            AcknowledgementLedger ledger,
            Breaker breaker,
            FailingAddresses failing,
            IncidentDesk incidents,
            ReplyTokens tokens,
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            IdGenerator ids,
            InstantSource clock) {
        return new ProgressNotices(
                cases,
                replies::onTheirWay,
                ledger,
                breaker,
                failing,
                incidents,
                PerConfiguration.progressNotices(configuration),
                tokens,
                configuration,
                tellers,
                ids,
                clock);
    }

    @Provides
    @Singleton
    ReportDesk reports(
            MailroomStore store,
            HeldReplies replies,
            Supplier<MailroomConfiguration> configuration,
            IdGenerator ids,
            InstantSource clock) {
        return new ReportDesk(
                new Reporter(store.caseArchive(), replies::ofCase), store.reportRuns(), configuration, ids, clock);
    }

    @Provides
    @Singleton
    Escalation escalation(
            AlarmDesk alarms,
            ProgressNotices progress,
            Cases cases,
            ServiceClocks clocks,
            FolderStore folders,
            WorkItems work,
            Outgoing outgoing,
            Webhook webhook,
            ReportDesk reports,
            Supplier<MailroomConfiguration> configuration,
            InstantSource clock) {
        return new Escalation(
                alarms,
                new CaseMarker(cases, clocks, folders, configuration, clock),
                new Notifier(work, outgoing, configuration),
                progress,
                new WebhookDesk(work, webhook, configuration),
                reports);
    }
}
