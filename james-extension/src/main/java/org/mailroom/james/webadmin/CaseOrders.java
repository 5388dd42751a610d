package org.mailroom.james.webadmin;

import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.apache.james.webadmin.utils.ErrorResponder.ErrorType;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseActions;
import org.mailroom.desk.cases.CaseRefusal;
import org.mailroom.desk.commands.CommandCarrier;
import org.mailroom.desk.commands.CommandVerb;
import org.mailroom.desk.commands.SeenAlarms;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.message.PlainText;
import spark.Request;

/** What an administrator wants of a case; each answers the case as it is then. */
final class CaseOrders {
    private static final String WHO = "an administrator";

    private static final int LONGEST_COMMAND = 500;

    private final CaseActions actions;
    private final SeenAlarms alarms;
    private final CaseDetails details;
    private final CommandCarrier commands;
    private final Supplier<MailroomConfiguration> configuration;

    @Inject
    CaseOrders(
            CaseActions actions,
            SeenAlarms alarms,
            CaseDetails details,
            CommandCarrier commands,
            Supplier<MailroomConfiguration> configuration) {
        this.actions = actions;
        this.alarms = alarms;
        this.details = details;
        this.commands = commands;
        this.configuration = configuration;
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

    /** One of the commands that people give by mail. */
    Done command(Request request, CommandVerb verb) {
        String words = Optional.ofNullable(request.queryParams("words")).orElse("");
        return granted(() -> {
            Case theCase = named(request);
            DeskConfiguration desk = configuration
                    .get()
                    .deskById(theCase.desk())
                    .orElseThrow(() -> CaseRefusal.unknown("its desk is not configured any more"));
            String line = PlainText.line(verb.word() + " " + theCase.number() + " " + words, LONGEST_COMMAND);
            return new Done(theCase.number().text(), commands.carryOutFor(desk, WHO, line));
        });
    }

    /**
     * What became of a command.
     *
     * @param words what is so now
     */
    record Done(String number, String words) {}

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

    private static <T> T granted(Supplier<T> order) {
        try {
            return order.get();
        } catch (CaseRefusal refusal) {
            throw refusal.unknown()
                    ? Refusals.of(404, ErrorType.NOT_FOUND, String.valueOf(refusal.getMessage()))
                    : Refusals.of(409, ErrorType.WRONG_STATE, String.valueOf(refusal.getMessage()));
        }
    }
}
