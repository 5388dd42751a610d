package org.mailroom.james;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.annotation.PreDestroy;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.james.utils.UserDefinedStartable;
import org.mailroom.desk.acknowledgement.Acknowledging;
import org.mailroom.desk.bursts.BurstDesk;
import org.mailroom.desk.bursts.BurstWarnings;
import org.mailroom.desk.card.CardWatch;
import org.mailroom.desk.card.CaseCards;
import org.mailroom.desk.cases.CaseActions;
import org.mailroom.desk.commands.CommandDesk;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.delivery.Doubts;
import org.mailroom.desk.escalation.Escalation;
import org.mailroom.desk.experts.ExpertClock;
import org.mailroom.desk.filing.Adopter;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.filing.Filer;
import org.mailroom.desk.filing.ParkedMail;
import org.mailroom.desk.filing.Unsorted;
import org.mailroom.desk.folders.DeskFolders;
import org.mailroom.desk.health.StoreHealth;
import org.mailroom.desk.hold.HeldCopies;
import org.mailroom.desk.hold.HeldNotices;
import org.mailroom.desk.hold.QualityDesk;
import org.mailroom.desk.hold.Releases;
import org.mailroom.desk.hold.ReviewRequests;
import org.mailroom.desk.hold.ReviewTimeouts;
import org.mailroom.desk.moves.MoveNotes;
import org.mailroom.desk.moves.ReplyMoves;
import org.mailroom.desk.notes.SavedNotes;
import org.mailroom.desk.routing.AwayMarkers;
import org.mailroom.desk.routing.RoutingDesk;
import org.mailroom.desk.watch.FolderJournal;
import org.mailroom.desk.work.WorkDesk;
import org.mailroom.james.health.FolderGuarding;
import org.mailroom.routes.RoutesContext;
import org.mailroom.routes.RoutesContext.Parts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts and stops what Mailroom does by itself. The desks' folders are made, folders and store are compared, then the
 * routes start; as long as the store cannot be had they wait, and the server runs without them. At the stop the routes end first; the store stays
 * open for the mail that the server still works on.
 */
@Singleton
public final class MailroomRuntime implements UserDefinedStartable {
    private static final Logger LOGGER = LoggerFactory.getLogger(MailroomRuntime.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Supplier<MailroomConfiguration> configuration;
    private final DeskFolders folders;
    private final FolderGuarding guarding;
    private final FolderJournal journal;
    private final RoutesContext routes;
    private final Parts parts;
    private final ScheduledExecutorService waiting = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mailroom-start");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    public MailroomRuntime(
            Supplier<MailroomConfiguration> configuration,
            DeskFolders folders,
            FolderJournal journal,
            RoutesContext routes,
            Filer filer,
            Releases releases,
            WorkDesk work,
            HeldCopies copies,
            HeldNotices heldNotices,
            QualityDesk quality,
            ReviewRequests reviewRequests,
            ReviewTimeouts reviewTimeouts,
            CaseMover mover,
            ReplyMoves replyMoves,
            MoveNotes moveNotes,
            CaseActions actions,
            CommandDesk commands,
            CaseCards cards,
            CardWatch cardWatch,
            Adopter adopter,
            SavedNotes notes,
            ExpertClock experts,
            Acknowledging acknowledging,
            Doubts doubts,
            BurstDesk bursts,
            BurstWarnings warnings,
            RoutingDesk routing,
            AwayMarkers markers,
            Escalation escalation,
            ParkedMail parked,
            Unsorted unsorted,
            StoreHealth store,
            FolderGuarding guarding) {
        this.configuration = configuration;
        this.guarding = guarding;
        this.folders = folders;
        this.journal = journal;
        this.routes = routes;
        this.parts = new Parts(
                filer,
                releases,
                work,
                copies,
                heldNotices,
                quality,
                reviewRequests,
                reviewTimeouts,
                mover,
                replyMoves,
                moveNotes,
                actions,
                commands,
                cards,
                cardWatch,
                adopter,
                notes,
                experts,
                acknowledging,
                doubts,
                bursts,
                warnings,
                routing,
                markers,
                escalation,
                parked,
                unsorted,
                store);
    }

    @Override
    public void start() {
        guarding.complaint().ifPresent(LOGGER::warn);
        if (!started()) {
            LOGGER.warn("the desk's store cannot be had yet; the routes start as soon as it can");
            later();
        }
    }

    /** Ends the routes. */
    @PreDestroy
    public void stop() {
        waiting.shutdownNow();
        routes.stop();
        LOGGER.info("Mailroom's routes have stopped");
    }

    private void tryAgain() {
        try {
            if (started()) {
                return;
            }
        } catch (RuntimeException e) {
            LOGGER.error("the routes cannot be started", e);
        }
        later();
    }

    private void later() {
        var unused = waiting.schedule(this::tryAgain, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean started() {
        folders.make(configuration.get());
        if (!journal.caughtUp()) {
            return false;
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(MailroomRuntime.class.getClassLoader());
        try {
            routes.start(parts);
            LOGGER.info("Mailroom runs");
            var unused = waiting.scheduleWithFixedDelay(
                    this::lookForForeignMail, 0, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void lookForForeignMail() {
        try {
            journal.lookForForeignMail();
        } catch (RuntimeException e) {
            LOGGER.warn("mail that was put beside cases while the server was down is looked for again", e);
        }
    }
}
