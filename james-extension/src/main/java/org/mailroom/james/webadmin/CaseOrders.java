package org.mailroom.james.webadmin;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.inject.Inject;
import org.apache.james.webadmin.utils.ErrorResponder.ErrorType;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseActions;
import org.mailroom.desk.cases.CaseRefusal;
import org.mailroom.desk.commands.CommandCarrier;
import org.mailroom.desk.commands.CommandOutcome;
import org.mailroom.desk.commands.CommandStory;
import org.mailroom.desk.commands.CommandVerb;
import org.mailroom.desk.commands.SeenAlarms;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.message.PlainText;
import spark.Request;

/**
 * What an administrator wants of a case; each answers the case as it is then. What is done stands in the case's story by
 * that, and what is refused too.
 */
final class CaseOrders {
    private static final String WHO = "an administrator";

    private static final int LONGEST_COMMAND = 500;

    private final CaseActions actions;
    private final SeenAlarms alarms;
    private final CaseDetails details;
    private final CommandCarrier commands;
    private final CommandStory story;
    private final Supplier<MailroomConfiguration> configuration;

    @Inject
    CaseOrders(
            CaseActions actions,
            SeenAlarms alarms,
            CaseDetails details,
            CommandCarrier commands,
            CommandStory story,
            Supplier<MailroomConfiguration> configuration) {
        this.actions = actions;
        this.alarms = alarms;
        this.details = details;
        this.commands = commands;
        this.story = story;
        this.configuration = configuration;
    }

    CaseDetails.Shown show(Request request) {
        return granted(() -> details.of(named(request)));
    }

    CaseDetails.Shown merge(Request request) {
        String into = parameter(request, "into");
        return ordered(
                request,
                CommandVerb.MERGE,
                "into " + into,
                theCase -> actions.merge(theCase, actions.named(into), WHO));
    }

    CaseDetails.Shown split(Request request) {
        String mail = parameter(request, "mail");
        return ordered(request, CommandVerb.SPLIT, mail, theCase -> actions.split(theCase, mail, WHO));
    }

    CaseDetails.Shown link(Request request) {
        String to = parameter(request, "to");
        return ordered(request, CommandVerb.LINK, "to " + to, theCase -> {
            actions.link(theCase, actions.named(to), WHO);
            return named(request);
        });
    }

    CaseDetails.Shown close(Request request) {
        String reason = Optional.ofNullable(request.queryParams("reason")).orElse("");
        return ordered(request, CommandVerb.CLOSE, reason, theCase -> actions.close(theCase, reason, WHO));
    }

    CaseDetails.Shown acknowledge(Request request) {
        return ordered(request, CommandVerb.ACKNOWLEDGE, "", theCase -> {
            alarms.of(theCase, WHO, WHO);
            return theCase;
        });
    }

    private CaseDetails.Shown ordered(Request request, CommandVerb verb, String words, UnaryOperator<Case> order) {
        return granted(() -> {
            Case theCase = named(request);
            return details.of(toldIfRefused(theCase, line(theCase, verb, words), () -> order.apply(theCase)));
        });
    }

    /** One of the commands that people give by mail. */
    Done command(Request request, CommandVerb verb) {
        String words = Optional.ofNullable(request.queryParams("words")).orElse("");
        return granted(() -> {
            Case theCase = named(request);
            DeskConfiguration desk =
                    desk(theCase).orElseThrow(() -> CaseRefusal.unknown("its desk is not configured any more"));
            String line = line(theCase, verb, words);
            String done = toldIfRefused(theCase, line, () -> commands.carryOutFor(desk, WHO, line));
            return new Done(theCase.number().text(), done);
        });
    }

    private <T> T toldIfRefused(Case theCase, String line, Supplier<T> order) {
        try {
            return order.get();
        } catch (CaseRefusal refusal) {
            CommandOutcome outcome = CommandOutcome.refused(String.valueOf(refusal.getMessage()));
            desk(theCase).ifPresent(desk -> story.tell(desk, Optional.empty(), WHO, line, outcome));
            throw refusal;
        }
    }

    private static String line(Case theCase, CommandVerb verb, String words) {
        return PlainText.line(verb.word() + " " + theCase.number() + " " + words, LONGEST_COMMAND)
                .strip();
    }

    private Optional<DeskConfiguration> desk(Case theCase) {
        return configuration.get().deskById(theCase.desk());
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
