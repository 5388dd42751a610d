package org.mailroom.james.webadmin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.bursts.Burst;
import org.mailroom.desk.bursts.Bursts;
import org.mailroom.desk.incidents.IncidentDesk;
import org.mailroom.desk.incidents.IncidentNotice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows what many customers write about at the moment, and incident notices, which it switches on and off. */
final class IncidentList {
    /** The largest order, in bytes. */
    static final long LARGEST = 64 << 10;

    private static final Logger LOGGER = LoggerFactory.getLogger(IncidentList.class);

    private final IncidentDesk incidents;
    private final Bursts bursts;

    @Inject
    IncidentList(IncidentDesk incidents, Bursts bursts) {
        this.incidents = incidents;
        this.bursts = bursts;
    }

    /** The topics that more customers than usual write about, the oldest first. */
    List<Rising> rising() {
        return bursts.current().stream().map(Rising::new).toList();
    }

    /** The notices that are on, the oldest first. */
    List<Shown> all() {
        return incidents.list(Optional.empty()).stream().map(Shown::new).toList();
    }

    /**
     * Switches a notice on.
     *
     * @throws IllegalArgumentException when it cannot be told, with what is wrong
     */
    Shown begin(@Nullable Order order) {
        if (order == null || order.desk() == null || order.text() == null) {
            throw new IllegalArgumentException("a notice needs a desk and a text");
        }
        IncidentNotice notice = incidents.begin(
                order.desk(),
                Optional.ofNullable(order.queue()),
                Optional.ofNullable(order.category()),
                Optional.ofNullable(order.language()),
                order.text(),
                Optional.ofNullable(order.by()).orElse("administrator"));
        LOGGER.info("incident notice {} of desk {} is switched on by {}", notice.id(), notice.desk(), notice.by());
        return new Shown(notice);
    }

    /** Switches off this notice, or all of the desk, or all. Answers what was on. */
    List<Shown> end(Optional<Long> id, Optional<String> desk) {
        List<IncidentNotice> ended = incidents.end(id, desk);
        ended.forEach(
                notice -> LOGGER.info("incident notice {} of desk {} is switched off", notice.id(), notice.desk()));
        return ended.stream().map(Shown::new).toList();
    }

    /** A burst as it is answered. */
    record Rising(String id, String desk, String topic, List<String> topics, String keyword, Instant begun, int mails) {
        Rising(Burst burst) {
            this(
                    Long.toString(burst.id()),
                    burst.desk(),
                    burst.name(),
                    burst.topics(),
                    burst.keyword(),
                    burst.begun(),
                    burst.mails());
        }
    }

    /** A notice as it is ordered. */
    record Order(
            @Nullable String desk,
            @Nullable String queue,
            @Nullable String category,
            @Nullable String language,
            @Nullable String text,
            @Nullable String by) {}

    /** A notice as it is answered. */
    record Shown(
            String id,
            String desk,
            Optional<String> queue,
            Optional<String> category,
            Optional<String> language,
            String text,
            Instant begun,
            String by) {
        Shown(IncidentNotice notice) {
            this(
                    Long.toString(notice.id()),
                    notice.desk(),
                    notice.queue(),
                    notice.category(),
                    notice.language().map(Locale::toLanguageTag),
                    notice.words(),
                    notice.begun(),
                    notice.by());
        }
    }
}
