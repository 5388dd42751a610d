package org.mailroom.james.webadmin;

import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.apache.james.webadmin.utils.ErrorResponder.ErrorType;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseActions;
import org.mailroom.desk.cases.CaseRefusal;
import org.mailroom.desk.commands.SeenAlarms;
import spark.Request;

/** What an administrator wants of a case; each answers the case as it is then. */
final class CaseOrders {
    private static final String WHO = "an administrator";

    private final CaseActions actions;
    private final SeenAlarms alarms;
    private final CaseDetails details;

    @Inject
    CaseOrders(CaseActions actions, SeenAlarms alarms, CaseDetails details) {
        this.actions = actions;
        this.alarms = alarms;
        this.details = details;
    }

    CaseDetails.Shown show(Request request) {
        return granted(() -> details.of(named(request)));
    }

    CaseDetails.Shown merge(Request request) {
        return granted(() -> details.of(actions.merge(named(request), other(request, "into"), WHO)));
    }

    CaseDetails.Shown split(Request request) {
        return granted(() -> details.of(actions.split(named(request), parameter(request, "mail"), WHO)));
    }

    CaseDetails.Shown link(Request request) {
        return granted(() -> {
            actions.link(named(request), other(request, "to"), WHO);
            return details.of(named(request));
        });
    }

    CaseDetails.Shown close(Request request) {
        String reason = Optional.ofNullable(request.queryParams("reason")).orElse("");
        return granted(() -> details.of(actions.close(named(request), reason, WHO)));
    }

    CaseDetails.Shown acknowledge(Request request) {
        return granted(() -> {
            Case theCase = named(request);
            alarms.of(theCase, WHO, WHO);
            return details.of(theCase);
        });
    }

    private Case named(Request request) {
        return actions.named(request.params(":number"));
    }

    private Case other(Request request, String parameter) {
        return actions.named(parameter(request, parameter));
    }

    private static String parameter(Request request, String name) {
        return Optional.ofNullable(request.queryParams(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> Refusals.of(
                        400, ErrorType.INVALID_ARGUMENT, "the parameter " + name + " is missing; add ?" + name + "="));
    }

    private static CaseDetails.Shown granted(Supplier<CaseDetails.Shown> order) {
        try {
            return order.get();
        } catch (CaseRefusal refusal) {
            throw refusal.unknown()
                    ? Refusals.of(404, ErrorType.NOT_FOUND, String.valueOf(refusal.getMessage()))
                    : Refusals.of(409, ErrorType.WRONG_STATE, String.valueOf(refusal.getMessage()));
        }
    }
}
