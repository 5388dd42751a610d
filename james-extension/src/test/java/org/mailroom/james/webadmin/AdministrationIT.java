package org.mailroom.james.webadmin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.bursts.Burst;
import org.mailroom.desk.bursts.Bursts;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.ReviewClaim;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.james.MemoryJames;
import org.mailroom.james.ShippedDesk;
import org.mailroom.james.SmtpClient;
import org.mailroom.james.configuration.ConfigurationFile;

/** Mailroom in the server's administration, asked over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationIT {
    private static final String CHECKS = """
            additional.healthchecks=org.mailroom.james.health.StoreHealthCheck,\\
              org.mailroom.james.health.RoutesHealthCheck,\\
              org.mailroom.james.health.WorkHealthCheck,\\
              org.mailroom.james.health.AcknowledgementsHealthCheck,\\
              org.mailroom.james.health.ParkedMailHealthCheck,\\
              org.mailroom.james.health.FoldersHealthCheck
            """;
    private static final String MESSAGE_ID = "odd/id+with%3F?signs@customer.example";

    private final HttpClient http = HttpClient.newHttpClient();
    private MemoryJames james;
    private Path conf;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        conf = folder.resolve("conf");
        james = ShippedDesk.peopled(ShippedDesk.in(folder)
                .edit("healthcheck.properties", "healthcheck.period=1h", "healthcheck.period=1h\n" + CHECKS)
                .edit(
                        "webadmin.properties",
                        "enabled=true",
                        "enabled=true\nextensions.routes=org.mailroom.james.webadmin.MailroomRoutes")
                .start());
        try (SmtpClient carla =
                new SmtpClient(james.smtpPort()).login("carla@customer.example", ShippedDesk.PASSWORD)) {
            carla.send("carla@customer.example", List.of("support@acme.example"), """
                    From: Carla <carla@customer.example>\r
                    To: support@acme.example\r
                    Subject: <script>alert("x")</script>\r
                    Message-ID: <%s>\r
                    \r
                    Hello\r
                    """.formatted(MESSAGE_ID));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        verbs(get("/mailroom/story/" + encoded(MESSAGE_ID))).contains("filed"));
    }

    @AfterAll
    void stop() {
        james.close();
    }

    @Test
    @DisplayName("the story of a mail is found by its Message-ID and that of its case by the number")
    void storiesShouldBeFoundByMessageIdAndByCaseNumber() throws Exception {
        String number = james.extension(Cases.class)
                .byMessageIds("support", List.of(MESSAGE_ID), List.of())
                .orElseThrow()
                .number()
                .text();

        assertThat(verbs(get("/mailroom/story/" + encoded("<" + MESSAGE_ID + ">"))))
                .contains("recognised", "opened", "filed");
        assertThat(verbs(get("/mailroom/story/" + number.toLowerCase(java.util.Locale.ROOT))))
                .contains("recognised", "opened", "acknowledged");
        JsonNode first = json(get("/mailroom/story/" + number)).get(0);
        assertThat(first.get("id").isTextual()).isTrue();
        assertThat(Instant.parse(first.get("at").asText())).isNotNull();
        assertThat(first.get("desk").asText()).isEqualTo("support");
    }

    @Test
    void whatIsNotKnownShouldBeAnsweredInJsonAsNotFound() throws Exception {
        HttpResponse<String> answer = get("/mailroom/story/" + encoded("nobody@knows.example"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("message").asText()).contains("no case has this number");
    }

    @Test
    @DisplayName("B16 cases are shown, split, merged, linked and closed, and their mails move in the folders")
    void casesShouldBeOrdered() throws Exception {
        EmailAddress account = EmailAddress.of("support@acme.example");
        FolderStore folders = james.extension(FolderStore.class);
        mail("first@customer.example", "", "My kettle leaks.");
        String number = caseOf("first@customer.example");
        mail("second@customer.example", "In-Reply-To: <first@customer.example>\r\n", "And what is your VAT number?");

        JsonNode split = order("/mailroom/case/" + number + "/split?mail=" + encoded("<second@customer.example>"), 200);
        JsonNode shown = json(get("/mailroom/case/" + number));
        assertThat(shown.get("mails").findValuesAsText("messageId")).contains("first@customer.example");
        assertThat(shown.get("links").findValuesAsText("kind")).containsExactly("split into");
        assertThat(split.get("links").findValuesAsText("number")).containsExactly(number);

        String own = split.get("number").asText();
        assertThat(order("/mailroom/case/" + own + "/link?to=" + number, 409)
                        .get("message")
                        .asText())
                .contains("linked already");
        order("/mailroom/case/" + own + "/merge?into=" + number, 200);
        assertThat(order("/mailroom/case/" + own + "/merge?into=" + number, 409)
                        .get("message")
                        .asText())
                .contains("is part of case " + number + " already; name " + number);
        assertThat(order("/mailroom/case/" + number + "/prioritise?words=high", 200)
                        .get("words")
                        .asText())
                .startsWith("case " + number);
        order("/mailroom/case/" + number + "/assign?words=nobody", 404);
        order("/mailroom/case/" + own + "/close?reason=customer%20called", 200);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> folders.folders(account).stream()
                                .filter(folder -> folder.startsWith("Closed/"))
                                .mapToInt(folder -> folders.find(account, folder, "X-Mailroom-Case", number)
                                        .size())
                                .sum()
                        == 2);
        assertThat(verbs(get("/mailroom/story/" + own))).contains("split", "merged", "closed");
        assertThat(json(get("/mailroom/story/" + own)).findValuesAsText("words"))
                .anyMatch(
                        words -> words.startsWith("\"link " + own + " to " + number + "\" of an administrator: cases "))
                .anyMatch(words -> words.startsWith("\"assign " + number + " nobody\" of an administrator: "));
        assertThat(json(get("/mailroom/case/" + own)).get("mergedInto").asText())
                .isEqualTo(number);
        assertThat(get("/mailroom/case/MR-000000-00000").statusCode()).isEqualTo(404);
        order("/mailroom/case/" + number + "/merge", 400);
    }

    private JsonNode order(String path, int status) throws Exception {
        HttpResponse<String> answer = post(path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer);
    }

    private void mail(String id, String fields, String text) throws Exception {
        try (SmtpClient carla =
                new SmtpClient(james.smtpPort()).login("carla@customer.example", ShippedDesk.PASSWORD)) {
            carla.send(
                    "carla@customer.example",
                    List.of("support@acme.example"),
                    "From: Carla <carla@customer.example>\r\nTo: support@acme.example\r\nSubject: Kettle\r\n"
                            + "Message-ID: <" + id + ">\r\n" + fields + "\r\n" + text + "\r\n");
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> verbs(get("/mailroom/story/" + encoded(id))).contains("filed"));
    }

    private String caseOf(String messageId) throws Exception {
        return james.extension(Cases.class)
                .byMessageIds("support", List.of(messageId), List.of())
                .orElseThrow()
                .number()
                .text();
    }

    @Test
    @DisplayName("K08 work that was given up is shown, makes health degraded, and can be tried again")
    void deadWorkShouldBeSeenAndTriedAgain() throws Exception {
        WorkItems work = james.extension(WorkItems.class);
        long id = james.extension(IdGenerator.class).next();
        Instant longAgo = Instant.parse("2026-01-01T00:00:00Z");
        work.add(
                new WorkItem(
                        id,
                        WorkKind.SHOW_HELD,
                        "support",
                        42,
                        "",
                        org.mailroom.desk.work.WorkState.WAITING,
                        longAgo.plus(Duration.ofDays(40_000)),
                        0,
                        Optional.empty(),
                        0),
                Optional.empty());
        WorkItem claimed =
                work.claimDue("test", longAgo.plus(Duration.ofDays(50_000)), Duration.ofMinutes(1), 100).stream()
                        .filter(item -> item.id() == id)
                        .findFirst()
                        .orElseThrow();
        work.dead(id, claimed.token(), "the disk <b>was</b> full");

        JsonNode dead = json(get("/mailroom/work"));
        assertThat(dead).hasSize(1);
        assertThat(dead.get(0).get("id").asText()).isEqualTo(Long.toString(id));
        assertThat(dead.get(0).get("lastError").asText()).isEqualTo("the disk <b>was</b> full");
        assertThat(health("Mailroom work items").get("status").asText()).isEqualTo("degraded");

        assertThat(post("/mailroom/work/" + id + "/retry", "").statusCode()).isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !listed(id, "dead") && !listed(id, "leased") && !listed(id, "waiting"));
        assertThat(health("Mailroom work items").get("status").asText()).isEqualTo("healthy");
        assertThat(post("/mailroom/work/" + id + "/retry", "").statusCode()).isEqualTo(404);
        assertThat(post("/mailroom/work/one/retry", "").statusCode()).isEqualTo(400);
        assertThat(get("/mailroom/work?state=lazy").statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("E06 a reply that may have arrived is shown, and a person closes the doubt")
    void aReplyInDoubtShouldBeShownAndClosed() throws Exception {
        long id = james.extension(IdGenerator.class).next();
        james.extension(WorkItems.class)
                .add(
                        WorkItem.forPerson(
                                id,
                                WorkKind.SEND_AGAIN,
                                "support",
                                42,
                                "joe@customer.example",
                                Instant.EPOCH,
                                "may have reached the server of joe@customer.example"),
                        Optional.empty());
        assertThat(listed(id, "dead")).isTrue();

        assertThat(post("/mailroom/work/" + id + "/close", "").statusCode()).isEqualTo(200);

        assertThat(listed(id, "dead")).isFalse();
        assertThat(post("/mailroom/work/" + id + "/close", "").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("C02 examples are taught, shown and forgotten")
    void learningShouldBeShownAndReset() throws Exception {
        String examples = """
                {"examples":[{"queue":"billing","text":"refund of my invoice"},{"queue":"Returns","text":"shoes"},
                 {"queue":"Moon","text":"x"}]}""";
        JsonNode taught = json(post("/mailroom/learning/support/examples", examples));
        assertThat(taught.get("learned").asInt()).isEqualTo(2);
        assertThat(taught.get("strange").get("Moon").asInt()).isEqualTo(1);
        assertThat(json(post("/mailroom/learning/support/examples", examples))
                        .get("known")
                        .asInt())
                .isEqualTo(2);

        assertThat(json(get("/mailroom/learning/support")).get("examples").asInt())
                .isEqualTo(2);
        assertThat(json(get("/mailroom/learning/support/words/Billing")).toString())
                .contains("refund");
        assertThat(get("/mailroom/learning/support/words/Moon").statusCode()).isEqualTo(404);
        assertThat(get("/mailroom/learning/nobody").statusCode()).isEqualTo(404);
        assertThat(post("/mailroom/learning/support/examples", "[]").statusCode())
                .isEqualTo(400);
        assertThat(json(post("/mailroom/learning/support/rebuild", ""))
                        .get("examples")
                        .asInt())
                .isEqualTo(2);
        assertThat(json(post("/mailroom/learning/support/reset", ""))
                        .get("examples")
                        .asInt())
                .isZero();
    }

    @Test
    void aHeldReplyShouldBeShownWithItsReasons() throws Exception {
        try (SmtpClient ben =
                new SmtpClient(james.smtpPort()).login("ben/support@acme.example", ShippedDesk.PASSWORD)) {
            ben.send("support@acme.example", List.of("carla@customer.example"), """
                    From: support@acme.example\r
                    To: carla@customer.example\r
                    Subject: Re: hello\r
                    Message-ID: <held@acme.example>\r
                    In-Reply-To: <%s>\r
                    \r
                    Hello Carla\r
                    """.formatted(MESSAGE_ID));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> json(get("/mailroom/held")).size() == 1);

        JsonNode held = json(get("/mailroom/held")).get(0);
        assertThat(held.get("agent").asText()).isEqualTo("ben");
        assertThat(held.get("state").asText()).isEqualTo("review");
        assertThat(held.get("reasons")).isNotEmpty();
        assertThat(held.get("caseNumber").asText()).startsWith("MR-");
        assertThat(held.hasNonNull("claimedBy")).isFalse();
        assertThat(json(get("/mailroom/status")).get("held").get("review").asInt())
                .isEqualTo(1);

        james.extension(HeldReplies.class)
                .claimReview(
                        held.get("id").asLong(),
                        Optional.empty(),
                        new ReviewClaim("sue", Instant.parse("2026-11-24T08:00:00Z")),
                        List.of());

        JsonNode claimed = json(get("/mailroom/held")).get(0);
        assertThat(claimed.get("claimedBy").asText()).isEqualTo("sue");
        assertThat(claimed.get("claimedAt").asText()).isEqualTo("2026-11-24T08:00:00Z");
    }

    @Test
    void theStatusShouldTellWhatRunsAndKeepSecrets() throws Exception {
        JsonNode status = json(get("/mailroom/status"));

        assertThat(status.get("desks").get(0).asText()).isEqualTo("support");
        assertThat(status.get("store").get("available").asBoolean()).isTrue();
        assertThat(status.get("store").get("url").asText()).startsWith("jdbc:derby:");
        assertThat(status.get("routesNotRunning")).isEmpty();
        assertThat(status.get("parkedMail").asInt()).isZero();
        assertThat(status.get("version").asText()).isNotEmpty();
        assertThat(status.get("configurationProblems")).isEmpty();
    }

    @Test
    void healthShouldLookAtEveryPart() throws Exception {
        for (String part : List.of("store", "routes", "parked mail", "folders", "acknowledgements")) {
            assertThat(health("Mailroom " + part).get("status").asText()).isEqualTo("healthy");
        }
    }

    @Test
    void aChangedConfigurationShouldBePutInForceWholeOrRefusedWithEveryMistake() throws Exception {
        Path file = conf.resolve("mailroom.yaml");
        String before = Files.readString(file);
        Files.writeString(
                file,
                before.replace("display-name: Acme Customer Service", "display-name: Acme Care")
                        .replace(
                                "      Billing:\n", "      Press:\n        service-level: standard\n      Billing:\n"));
        assertThat(post("/mailroom/configuration/reload", "").statusCode()).isEqualTo(200);
        assertThat(inForce().desks().get(0).displayName()).isEqualTo("Acme Care");
        assertThat(james.extension(FolderStore.class).folders(EmailAddress.of("support@acme.example")))
                .contains("Queues/Press");

        Files.writeString(file, before.replace("default-queue: General", "default-queue: Generl"));
        HttpResponse<String> refused = post("/mailroom/configuration/reload", "");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("problems").get(0).get("problem").asText()).contains("Generl");
        assertThat(inForce().desks().get(0).displayName()).isEqualTo("Acme Care");
        assertThat(json(get("/mailroom/status")).get("configurationProblems")).hasSize(1);

        Files.writeString(file, before);
        assertThat(post("/mailroom/configuration/reload", "").statusCode()).isEqualTo(200);
        assertThat(json(get("/mailroom/status")).get("configurationProblems")).isEmpty();
    }

    @Test
    void aSampleShouldBeExplainedAndChangeNothing() throws Exception {
        String message = base64("""
                From: Dora <dora@customer.example>
                To: billing@acme.example
                Subject: My invoice
                Message-ID: <sample@customer.example>

                Is it right?
                """);

        JsonNode lines = json(post("/mailroom/explain", "{\"message\": \"" + message + "\"}"));

        assertThat(lines.findValuesAsText("step")).contains("recognised", "opened", "triaged", "acknowledged", "filed");
        assertThat(lines.toString()).contains("Queues/Billing");
        assertThat(get("/mailroom/story/" + encoded("sample@customer.example")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aReplyShouldBeExplainedAsItsAgentWouldSendIt() throws Exception {
        String message = base64("""
                From: support@acme.example
                To: dora@customer.example
                Subject: Refund

                To card 4111 1111 1111 1111
                """);

        HttpResponse<String> answer = post(
                "/mailroom/explain",
                "{\"message\": \"" + message
                        + "\", \"direction\": \"outbound\", \"desk\": \"support\", \"agent\": \"anna\"}");

        assertThat(json(answer).findValuesAsText("step")).contains("submitted", "screened", "held");
        assertThat(answer.body()).contains("review").doesNotContain("4111 1111 1111 1111");
    }

    @Test
    void whatIsNoQuestionShouldBeRefusedWithWhatIsWrong() throws Exception {
        assertRefused("", "question");
        assertRefused("{", "question");
        assertRefused("null", "question");
        assertRefused("{\"message\": \"\", \"recipients\": [null]}", "not a mail address");
        assertRefused("{}", "message is missing");
        assertRefused("{\"message\": \"\", \"direction\": \"sideways\"}", "inbound or outbound");
        assertRefused("{\"message\": \"\", \"direction\": \"outbound\"}", "desk is missing");
        assertRefused("{\"message\": \"\", \"recipients\": [\"nobody\"]}", "not a mail address");
        assertRefused("{\"message\": \"\"}", "no recipient is an address of a desk");
    }

    @Test
    @DisplayName(
            "J07 notices of incidents are switched on, shown and switched off; a wrong one is refused with the reason")
    void incidentsShouldBeSwitchedOnAndOff() throws Exception {
        HttpResponse<String> on = post("/mailroom/incidents", """
                {"desk": "support", "queue": "Billing", "language": "de", "text": "Der Shop ist weg", "by": "sue"}""");
        assertThat(on.statusCode()).as(on.body()).isEqualTo(200);
        String id = json(on).get("id").asText();

        JsonNode shown = json(get("/mailroom/incidents"));
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0)).isEqualTo(json(on));
        assertThat(shown.get(0).get("text").asText()).isEqualTo("Der Shop ist weg");

        HttpResponse<String> wrong = post("/mailroom/incidents", "{\"desk\": \"sales\", \"text\": \"x\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(json(wrong).get("message").asText()).contains("there is no desk sales");
        assertThat(post("/mailroom/incidents", "no JSON").statusCode()).isEqualTo(400);

        assertThat(json(delete("/mailroom/incidents/" + id))).hasSize(1);
        assertThat(json(delete("/mailroom/incidents?desk=support"))).isEmpty();
        assertThat(json(get("/mailroom/incidents"))).isEmpty();
    }

    @Test
    @DisplayName("I03 what many customers write about is shown while it goes on")
    void burstsShouldBeShownWhileTheyGoOn() throws Exception {
        Bursts bursts = james.extension(Bursts.class);
        Burst burst =
                new Burst(4711, "support", List.of("#refunds", "refund"), "$Incident-1124-refunds", Instant.EPOCH, 12);
        bursts.begin(burst, WorkItem.due(4712, WorkKind.WARN_OWNER, "support", 1, "", Instant.now()), new byte[0]);

        JsonNode shown = json(get("/mailroom/bursts"));
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).get("topic").asText()).isEqualTo("category refunds");
        assertThat(shown.get(0).get("begun").asText()).isEqualTo("1970-01-01T00:00:00Z");

        bursts.end(4711, Instant.now());
        assertThat(json(get("/mailroom/bursts"))).isEmpty();
    }

    private void assertRefused(String question, String why) throws Exception {
        HttpResponse<String> answer = post("/mailroom/explain", question);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("message").asText()).contains(why);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean listed(long id, String state) throws Exception {
        return json(get("/mailroom/work?state=" + state)).findValuesAsText("id").contains(Long.toString(id));
    }

    private MailroomConfiguration inForce() throws Exception {
        return james.extension(ConfigurationFile.class).get();
    }

    private JsonNode health(String component) throws Exception {
        for (JsonNode check : json(get("/healthcheck")).get("checks")) {
            if (check.get("componentName").asText().equals(component)) {
                return check;
            }
        }
        throw new AssertionError("no health check is called " + component);
    }

    private static List<String> verbs(HttpResponse<String> story) throws Exception {
        return story.statusCode() == 200 ? json(story).findValuesAsText("verb") : List.of();
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> delete(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).DELETE().build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + james.webAdminPort() + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
