package org.mailroom.routes;

import java.util.List;
import java.util.Optional;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ServiceStatus;
import org.apache.camel.spring.SpringCamelContext;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.acknowledgement.Acknowledging;
import org.mailroom.desk.bursts.BurstDesk;
import org.mailroom.desk.bursts.BurstWarnings;
import org.mailroom.desk.card.CardWatch;
import org.mailroom.desk.card.CaseCards;
import org.mailroom.desk.cases.CaseActions;
import org.mailroom.desk.commands.CommandDesk;
import org.mailroom.desk.delivery.Doubts;
import org.mailroom.desk.escalation.Escalation;
import org.mailroom.desk.experts.ExpertClock;
import org.mailroom.desk.filing.Adopter;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.filing.Filer;
import org.mailroom.desk.filing.ParkedMail;
import org.mailroom.desk.filing.Unsorted;
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
import org.mailroom.desk.work.WorkDesk;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The Spring context with the routes in it. Started once, stopped once, asked in between. Thread-safe. */
public final class RoutesContext {
    private static final int STOP_SECONDS = 10;

    private @Nullable AnnotationConfigApplicationContext spring;
    private volatile @Nullable SpringCamelContext camel;
    private volatile @Nullable ProducerTemplate producer;

    /** What the routes call. */
    public record Parts(
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
            StoreHealth store) {}

    /**
     * Starts the routes.
     *
     * @throws IllegalStateException when they cannot be started
     */
    public synchronized void start(Parts parts) {
        if (spring != null) {
            return;
        }
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.setClassLoader(RoutesContext.class.getClassLoader());
        context.registerBean(Parts.class, () -> parts);
        context.register(RoutesConfiguration.class);
        context.refresh();
        SpringCamelContext started = context.getBean(SpringCamelContext.class);
        spring = context;
        camel = started;
        producer = started.createProducerTemplate();
    }

    /** Stops the routes, letting what is under way come to its end for ten seconds at most. */
    public synchronized void stop() {
        producer = null;
        camel = null;
        if (spring != null) {
            spring.close();
            spring = null;
        }
    }

    /** Sends to routes, as long as they run. */
    public Optional<ProducerTemplate> producer() {
        return Optional.ofNullable(producer);
    }

    /** The routes that should run and do not; all of them before the start and after the stop. */
    public List<String> notRunning() {
        SpringCamelContext running = camel;
        if (running == null) {
            return List.of("all routes");
        }
        return running.getRoutes().stream()
                .map(route -> route.getRouteId())
                .filter(id -> running.getRouteController().getRouteStatus(id) != ServiceStatus.Started)
                .toList();
    }

    static int stopSeconds() {
        return STOP_SECONDS;
    }
}
