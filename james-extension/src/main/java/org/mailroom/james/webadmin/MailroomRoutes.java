package org.mailroom.james.webadmin;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.apache.james.webadmin.Constants;
import org.apache.james.webadmin.Routes;
import org.apache.james.webadmin.utils.ErrorResponder.ErrorType;
import org.apache.james.webadmin.utils.JsonExtractException;
import org.apache.james.webadmin.utils.JsonExtractor;
import org.apache.james.webadmin.utils.JsonTransformer;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.commands.CommandVerb;
import org.mailroom.desk.configuration.options.ConfigurationProblem;
import org.mailroom.desk.explain.Line;
import org.mailroom.desk.explain.UnexplainableException;
import org.mailroom.desk.folders.DeskFolders;
import org.mailroom.desk.work.WorkState;
import org.mailroom.james.configuration.ConfigurationFile;
import org.mailroom.james.webadmin.Explanations.Question;
import spark.Request;
import spark.Response;
import spark.Service;

/**
 * Mailroom in the server's administration, for the {@code mailroom} command and for administrators. All answers are
 * JSON; what the store would have to say is answered with 503 while it cannot be had. In {@code webadmin.properties}:
 *
 * <pre>{@code
 * extensions.routes=org.mailroom.james.webadmin.MailroomRoutes
 * }</pre>
 *
 * <ul>
 *   <li>{@code GET /mailroom/status}
 *   <li>{@code GET /mailroom/story/{case number or Message-ID, URL-encoded}}
 *   <li>{@code GET /mailroom/case/{number}}
 *   <li>{@code POST /mailroom/case/{number}/merge?into={number}}, {@code /link?to={number}},
 *       {@code /split?mail={Message-ID or id}}, {@code /close?reason={text}}, {@code /acknowledge}; 409 where it cannot be
 *   <li>{@code GET /mailroom/customer/{address, URL-encoded}}, with {@code ?desk=} and {@code ?most=}
 *   <li>{@code GET /mailroom/held}
 *   <li>{@code GET /mailroom/work?state=dead}, also {@code waiting} and {@code leased}
 *   <li>{@code POST /mailroom/work/{id}/retry}
 *   <li>{@code POST /mailroom/work/{id}/close}, for work of the kind send_again
 *   <li>{@code GET /mailroom/quality}, how the agents did in quality control
 *   <li>{@code GET /mailroom/outbound}, the desks whose outgoing mail is stopped
 *   <li>{@code POST /mailroom/outbound/{desk}/stop?reason={text}&by={name}} and {@code /resume?by={name}}; 409 where it is so
 *       already
 *   <li>{@code GET /mailroom/report/{desk}?from=2026-11-01&to=2026-11-30}; without days of yesterday
 *   <li>{@code GET /mailroom/verify}, {@code POST /mailroom/repair}, of one desk with {@code ?desk=}
 *   <li>{@code GET /mailroom/bursts}, what many customers write about at the moment
 *   <li>{@code GET /mailroom/incidents}
 *   <li>{@code POST /mailroom/incidents}, with {@code {"desk": "", "queue": "", "category": "", "language": "", "text":
 *       "", "by": ""}}, of which desk and text must be there
 *   <li>{@code DELETE /mailroom/incidents}, {@code ?desk=} or {@code /{id}}
 *   <li>{@code POST /mailroom/configuration/reload}
 *   <li>{@code GET /mailroom/learning/{desk}}
 *   <li>{@code GET /mailroom/learning/{desk}/words/{queue}}
 *   <li>{@code POST /mailroom/learning/{desk}/examples}, with {@code {"examples": [{"queue": "", "text": ""}]}}, at most
 *       1000 at once
 *   <li>{@code POST /mailroom/learning/{desk}/rebuild} and {@code reset}
 *   <li>{@code POST /mailroom/explain}, with {@code {"message": base64, "sender": "", "recipients": [""], "direction":
 *       "inbound"}}, or with {@code "direction": "outbound", "desk": "", "agent": ""}
 * </ul>
 */
public final class MailroomRoutes implements Routes {
    /** What people order by mail and an administrator here. */
    private static final Set<CommandVerb> COMMANDS = EnumSet.of(
            CommandVerb.ASSIGN,
            CommandVerb.RELEASE,
            CommandVerb.SNOOZE,
            CommandVerb.REOPEN,
            CommandVerb.CATEGORISE,
            CommandVerb.PRIORITISE);

    private static final String BASE = "/mailroom";

    private final Stories stories;
    private final CaseOrders cases;
    private final CustomerDetails customers;
    private final WorkList work;
    private final HeldList held;
    private final IncidentList incidents;
    private final OutboundOrders outbound;
    private final Reports reports;
    private final QualityList quality;
    private final Verifying verifying;
    private final StatusReport status;
    private final Explanations explanations;
    private final Learning learning;
    private final ConfigurationFile configuration;
    private final DeskFolders folders;
    private final JsonTransformer json;
    private final JsonExtractor<Question> questions = new JsonExtractor<>(Question.class);
    private final JsonExtractor<Learning.Lessons> lessons = new JsonExtractor<>(Learning.Lessons.class);
    private final JsonExtractor<IncidentList.Order> orders = new JsonExtractor<>(IncidentList.Order.class);

    @Inject
    MailroomRoutes(
            Stories stories,
            CaseOrders cases,
            CustomerDetails customers,
            WorkList work,
            HeldList held,
            IncidentList incidents,
            OutboundOrders outbound,
            Reports reports,
            QualityList quality,
            Verifying verifying,
            StatusReport status,
            Explanations explanations,
            Learning learning,
            ConfigurationFile configuration,
            DeskFolders folders,
            JsonTransformer json) {
        this.stories = stories;
        this.cases = cases;
        this.customers = customers;
        this.work = work;
        this.held = held;
        this.incidents = incidents;
        this.outbound = outbound;
        this.reports = reports;
        this.quality = quality;
        this.verifying = verifying;
        this.status = status;
        this.explanations = explanations;
        this.learning = learning;
        this.configuration = configuration;
        this.folders = folders;
        this.json = json;
    }

    @Override
    public String getBasePath() {
        return BASE;
    }

    @Override
    public void define(Service service) {
        service.get(BASE + "/status", (request, response) -> answer(response, status::now), json);
        service.get(BASE + "/story/*", (request, response) -> answer(response, () -> story(request)), json);
        defineCases(service, BASE + "/case/:number");
        service.get(
                BASE + "/customer/:address",
                (request, response) -> answer(response, () -> customers.of(request)),
                json);
        service.get(BASE + "/held", (request, response) -> answer(response, held::all), json);
        service.get(BASE + "/work", (request, response) -> answer(response, () -> work(request)), json);
        service.post(BASE + "/work/:id/retry", (request, response) -> answer(response, () -> retry(request)), json);
        service.post(BASE + "/work/:id/close", (request, response) -> answer(response, () -> close(request)), json);
        service.get(BASE + "/verify", (request, response) -> answer(response, () -> verifying.verify(request)), json);
        service.post(BASE + "/repair", (request, response) -> answer(response, () -> verifying.repair(request)), json);
        service.get(BASE + "/quality", (request, response) -> answer(response, quality::all), json);
        service.get(BASE + "/outbound", (request, response) -> answer(response, outbound::all), json);
        service.post(
                BASE + "/outbound/:desk/stop",
                (request, response) -> answer(response, () -> outbound.stop(request)),
                json);
        service.post(
                BASE + "/outbound/:desk/resume",
                (request, response) -> answer(response, () -> outbound.resume(request)),
                json);
        service.get(BASE + "/report/:desk", (request, response) -> answer(response, () -> report(request)), json);
        service.get(BASE + "/bursts", (request, response) -> answer(response, incidents::rising), json);
        service.get(BASE + "/incidents", (request, response) -> answer(response, incidents::all), json);
        service.post(BASE + "/incidents", (request, response) -> answer(response, () -> begin(request)), json);
        service.delete(BASE + "/incidents", (request, response) -> answer(response, () -> end(request)), json);
        service.delete(BASE + "/incidents/:id", (request, response) -> answer(response, () -> end(request)), json);
        service.post(
                BASE + "/configuration/reload", (request, response) -> answer(response, () -> reload(response)), json);
        service.get(BASE + "/learning/:desk", (request, response) -> answer(response, () -> learning(request)), json);
        service.get(
                BASE + "/learning/:desk/words/:queue",
                (request, response) -> answer(response, () -> words(request)),
                json);
        service.post(
                BASE + "/learning/:desk/examples", (request, response) -> answer(response, () -> teach(request)), json);
        service.post(
                BASE + "/learning/:desk/rebuild",
                (request, response) -> answer(response, () -> known(learning.rebuild(request.params(":desk")))),
                json);
        service.post(
                BASE + "/learning/:desk/reset",
                (request, response) -> answer(response, () -> known(learning.reset(request.params(":desk")))),
                json);
        service.post(BASE + "/explain", (request, response) -> answer(response, () -> explain(request)), json);
    }

    private void defineCases(Service service, String theCase) {
        service.get(theCase, (request, response) -> answer(response, () -> cases.show(request)), json);
        service.post(theCase + "/merge", (request, response) -> answer(response, () -> cases.merge(request)), json);
        service.post(theCase + "/split", (request, response) -> answer(response, () -> cases.split(request)), json);
        service.post(theCase + "/link", (request, response) -> answer(response, () -> cases.link(request)), json);
        service.post(
                theCase + "/acknowledge",
                (request, response) -> answer(response, () -> cases.acknowledge(request)),
                json);
        service.post(theCase + "/close", (request, response) -> answer(response, () -> cases.close(request)), json);
        COMMANDS.forEach(verb -> service.post(
                theCase + "/" + verb.word(),
                (request, response) -> answer(response, () -> cases.command(request, verb)),
                json));
    }

    private static <T> T answer(Response response, Supplier<T> question) {
        response.type(Constants.JSON_CONTENT_TYPE);
        try {
            return question.get();
        } catch (StoreUnavailableException e) {
            throw Refusals.of(503, ErrorType.SERVER_ERROR, "the desk's store cannot be had: " + e.getMessage());
        }
    }

    private List<Stories.Told> story(Request request) {
        List<Stories.Told> told = stories.of(request.splat()[0]);
        if (told.isEmpty()) {
            throw Refusals.of(404, ErrorType.NOT_FOUND, "no case has this number and no mail this Message-ID");
        }
        return told;
    }

    private List<WorkList.Shown> work(Request request) {
        WorkState state = WorkList.state(request.queryParamOrDefault("state", "dead"))
                .orElseThrow(
                        () -> Refusals.of(400, ErrorType.INVALID_ARGUMENT, "state is one of waiting, leased and dead"));
        return work.in(state);
    }

    private Reports.Shown report(Request request) {
        try {
            return known(reports.of(request.params(":desk"), request.queryParams("from"), request.queryParams("to")));
        } catch (IllegalArgumentException e) {
            throw Refusals.of(400, ErrorType.INVALID_ARGUMENT, String.valueOf(e.getMessage()));
        }
    }

    private Retried retry(Request request) {
        long id = id(request.params(":id"));
        if (!work.retry(id)) {
            throw Refusals.of(404, ErrorType.NOT_FOUND, "no waiting or dead work item has this id");
        }
        return new Retried(Long.toString(id));
    }

    private Closed close(Request request) {
        long id = id(request.params(":id"));
        if (!work.close(id)) {
            throw Refusals.of(404, ErrorType.NOT_FOUND, "no mail in doubt has a work item with this id");
        }
        return new Closed(Long.toString(id));
    }

    private Reloaded reload(Response response) {
        List<ConfigurationProblem> problems = configuration.reload();
        folders.make(configuration.get());
        response.status(problems.isEmpty() ? 200 : 400);
        return new Reloaded(problems.isEmpty(), problems);
    }

    private Learning.Shown learning(Request request) {
        return known(learning.status(request.params(":desk")));
    }

    private List<String> words(Request request) {
        return known(learning.words(request.params(":desk"), request.params(":queue")));
    }

    private Learning.Taught teach(Request request) {
        try {
            return known(learning.teach(request.params(":desk"), lessons.parse(request.body())));
        } catch (JsonExtractException e) {
            throw Refusals.of(400, ErrorType.INVALID_ARGUMENT, "the examples are not as docs/administration.md says");
        }
    }

    private static <T> T known(Optional<T> answer) {
        return answer.orElseThrow(
                () -> Refusals.of(404, ErrorType.NOT_FOUND, "there is no such desk, or it has no such queue"));
    }

    private IncidentList.Shown begin(Request request) {
        if (request.raw().getContentLengthLong() > IncidentList.LARGEST) {
            throw Refusals.of(413, ErrorType.INVALID_ARGUMENT, "a notice is one line");
        }
        try {
            return incidents.begin(orders.parse(request.body()));
        } catch (JsonExtractException e) {
            throw Refusals.of(400, ErrorType.INVALID_ARGUMENT, "the notice is not as docs/administration.md says");
        } catch (IllegalArgumentException e) {
            throw Refusals.of(400, ErrorType.INVALID_ARGUMENT, String.valueOf(e.getMessage()));
        }
    }

    private List<IncidentList.Shown> end(Request request) {
        Optional<Long> id = Optional.ofNullable(request.params(":id")).map(MailroomRoutes::id);
        return incidents.end(id, Optional.ofNullable(request.queryParams("desk")));
    }

    private List<Line> explain(Request request) {
        long length = request.raw().getContentLengthLong();
        if (length < 0 || length > Explanations.LARGEST) {
            throw Refusals.of(
                    413, ErrorType.INVALID_ARGUMENT, "a question has at most " + Explanations.LARGEST + " bytes");
        }
        try {
            return explanations.of(questions.parse(request.body()));
        } catch (JsonExtractException e) {
            throw Refusals.of(400, ErrorType.INVALID_ARGUMENT, "the question is not as docs/administration.md says");
        } catch (IllegalArgumentException | UnexplainableException e) {
            throw Refusals.of(400, ErrorType.INVALID_ARGUMENT, String.valueOf(e.getMessage()));
        }
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusals.of(400, ErrorType.INVALID_ARGUMENT, "an id is a number");
        }
    }

    /** The work item that is tried again. */
    record Retried(String id) {}

    /** The work item of a mail in doubt that is not sent again. */
    record Closed(String id) {}

    /** Whether the new configuration is in force, and if not, why. */
    record Reloaded(boolean reloaded, List<ConfigurationProblem> problems) {}
}
