package org.mailroom.james.webadmin;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.apache.james.webadmin.utils.ErrorResponder.ErrorType;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.verify.Finding;
import org.mailroom.desk.verify.Repair;
import org.mailroom.desk.verify.Verification;
import spark.Request;

/** Compares folders and store, and mends what differs. */
final class Verifying {
    private final Supplier<MailroomConfiguration> configuration;
    private final Verification verification;
    private final Repair repair;

    @Inject
    Verifying(Supplier<MailroomConfiguration> configuration, Verification verification, Repair repair) {
        this.configuration = configuration;
        this.verification = verification;
        this.repair = repair;
    }

    List<Shown> verify(Request request) {
        return shown(verification.findings(desk(request)));
    }

    Repaired repair(Request request) {
        Repair.Outcome outcome = repair.run(desk(request));
        return new Repaired(shown(outcome.mended()), shown(outcome.left()));
    }

    private Optional<String> desk(Request request) {
        Optional<String> desk = Optional.ofNullable(request.queryParams("desk"));
        if (desk.isPresent() && configuration.get().deskById(desk.get()).isEmpty()) {
            throw Refusals.of(404, ErrorType.NOT_FOUND, "there is no such desk");
        }
        return desk;
    }

    private static List<Shown> shown(List<Finding> findings) {
        return findings.stream().map(Shown::new).toList();
    }

    /** A finding as it is answered; {@code mend} is what repair does. */
    record Shown(String desk, String kind, String folder, String about, String words, String mend) {
        Shown(Finding finding) {
            this(
                    finding.desk(),
                    finding.kind().word(),
                    finding.folder(),
                    finding.about(),
                    finding.words(),
                    finding.kind().mend());
        }
    }

    /** What a repair came to. */
    record Repaired(List<Shown> mended, List<Shown> left) {}
}
