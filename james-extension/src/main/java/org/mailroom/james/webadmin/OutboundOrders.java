package org.mailroom.james.webadmin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.apache.james.webadmin.utils.ErrorResponder.ErrorType;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.hold.EmergencyStop;
import org.mailroom.desk.hold.OutboundStop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.Request;

/** Stops all outgoing mail of a desk and lets it go again. */
final class OutboundOrders {
    private static final Logger LOGGER = LoggerFactory.getLogger(OutboundOrders.class);
    private static final String NOBODY = "administrator";

    private final EmergencyStop stop;
    private final Supplier<MailroomConfiguration> configuration;

    @Inject
    OutboundOrders(EmergencyStop stop, Supplier<MailroomConfiguration> configuration) {
        this.stop = stop;
        this.configuration = configuration;
    }

    /** The stops that hold, the oldest first. */
    List<Shown> all() {
        return stop.current().stream().map(Shown::new).toList();
    }

    List<Shown> stop(Request request) {
        String desk = desk(request);
        String reason = request.queryParamOrDefault("reason", "").strip();
        if (reason.isEmpty()) {
            throw Refusals.of(400, ErrorType.INVALID_ARGUMENT, "a stop needs a reason");
        }
        if (!stop.begin(desk, reason, by(request))) {
            throw Refusals.of(409, ErrorType.WRONG_STATE, "outgoing mail of desk " + desk + " is stopped already");
        }
        LOGGER.warn("all outgoing mail of desk {} is stopped by {}", desk, by(request));
        return all();
    }

    List<Shown> resume(Request request) {
        String desk = Optional.ofNullable(request.params(":desk")).orElse("");
        if (!stop.end(desk, by(request))) {
            throw Refusals.of(409, ErrorType.WRONG_STATE, "outgoing mail of desk " + desk + " is not stopped");
        }
        LOGGER.warn("outgoing mail of desk {} goes again, by {}", desk, by(request));
        return all();
    }

    private String desk(Request request) {
        String desk = Optional.ofNullable(request.params(":desk")).orElse("");
        if (configuration.get().deskById(desk).isEmpty()) {
            throw Refusals.of(404, ErrorType.NOT_FOUND, "there is no such desk");
        }
        return desk;
    }

    private static String by(Request request) {
        String by = request.queryParamOrDefault("by", NOBODY);
        return by.length() > 100 ? by.substring(0, 100) : by;
    }

    /** A stop as it is answered. */
    record Shown(String desk, String reason, Instant begun, String by) {
        Shown(OutboundStop stop) {
            this(stop.desk(), stop.reason(), stop.begun(), stop.by());
        }
    }
}
