package org.mailroom.james.webadmin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.options.ConfigurationProblem;
import org.mailroom.desk.filing.ParkedMail;
import org.mailroom.desk.health.StoreHealth;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.watch.FolderJournal;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkState;
import org.mailroom.james.configuration.ConfigurationFile;
import org.mailroom.james.story.LoggedStories;
import org.mailroom.routes.RoutesContext;

/** How Mailroom is just now. Counts go to {@link #MOST}, which then means that many or more. */
final class StatusReport {
    /** The largest number that is counted to. */
    static final int MOST = 1000;

    private static final List<HeldState> COUNTED = List.of(
            HeldState.HELD,
            HeldState.REVIEW,
            HeldState.COLLISION,
            HeldState.CLAIMED,
            HeldState.ENQUEUED,
            HeldState.RELEASING);

    private final ConfigurationFile configuration;
    private final StoreHealth store;
    private final HeldReplies replies;
    private final WorkItems work;
    private final ParkedMail parked;
    private final FolderJournal journal;
    private final LoggedStories stories;
    private final RoutesContext routes;
    private final OutboundOrders outbound;

    @Inject
    StatusReport(
            ConfigurationFile configuration,
            StoreHealth store,
            HeldReplies replies,
            WorkItems work,
            ParkedMail parked,
            FolderJournal journal,
            LoggedStories stories,
            RoutesContext routes,
            OutboundOrders outbound) {
        this.configuration = configuration;
        this.store = store;
        this.replies = replies;
        this.work = work;
        this.parked = parked;
        this.journal = journal;
        this.stories = stories;
        this.routes = routes;
        this.outbound = outbound;
    }

    /** The report; without counts where the store cannot be had. */
    Status now() {
        boolean available = store.available();
        return new Status(
                version(),
                configuration.get().desks().stream().map(DeskConfiguration::id).toList(),
                new Store(StoreUrl.shown(configuration.get().store().url()), available),
                routes.notRunning(),
                available ? held() : Map.of(),
                available ? work() : Map.of(),
                available ? outbound.all() : List.of(),
                parked.count(),
                journal.waiting(),
                stories.unwritten(),
                configuration.problems());
    }

    private Map<String, Integer> held() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        COUNTED.forEach(
                state -> counts.put(word(state), replies.list(state, MOST).size()));
        return counts;
    }

    private Map<String, Integer> work() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (WorkState state : WorkState.values()) {
            counts.put(word(state), work.list(state, MOST).size());
        }
        return counts;
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String version() {
        return Optional.ofNullable(StatusReport.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** The report as it is answered. */
    record Status(
            String version,
            List<String> desks,
            Store store,
            List<String> routesNotRunning,
            Map<String, Integer> held,
            Map<String, Integer> work,
            List<OutboundOrders.Shown> outboundStops,
            long parkedMail,
            int folderChangesWaiting,
            long storiesInTheLogOnly,
            List<ConfigurationProblem> configurationProblems) {}

    /** Which store, without its password, and whether it takes writes. */
    record Store(String url, boolean available) {}
}
