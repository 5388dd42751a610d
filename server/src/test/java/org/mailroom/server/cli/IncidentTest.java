package org.mailroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentTest {
    private static final String NOTICE = """
            {"id":"17","desk":"support","queue":"Billing","category":null,"language":"de","text":"Der Shop ist weg",
             "begun":"2026-11-24T10:00:00Z","by":"root"}""";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("J07 a notice is switched on with desk, queue and language")
    void onShouldOrderIt() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("POST /mailroom/incidents", 200, NOTICE);
            CommandRun run = CommandRun.in(
                    folder, "incident", "on", "Der Shop ist weg", "--desk", "support", "--language", "de");
            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
            assertThat(run.out())
                    .startsWith("Customers are told: 17  desk support, queue Billing, language de, since ")
                    .contains("by root: Der Shop ist weg")
                    .doesNotContain("category");
        }
    }

    @Test
    void onShouldNeedTextAndDesk() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            assertThat(CommandRun.in(folder, "incident", "on", "x").code()).isEqualTo(ExitCode.USAGE);
            assertThat(CommandRun.in(folder, "incident", "on", "--desk", "support")
                            .code())
                    .isEqualTo(ExitCode.USAGE);
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void aRefusalShouldBeQuoted() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("POST /mailroom/incidents", 400, "{\"message\":\"there is no desk sales\"}");
            CommandRun run = CommandRun.in(folder, "incident", "on", "x", "--desk", "sales");
            assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
            assertThat(run.err()).contains("there is no desk sales");
        }
    }

    @Test
    @DisplayName("J07 notices are listed, and switched off singly, of a desk, or all")
    void offShouldEndThem() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("GET /mailroom/incidents", 200, "[]");
            server.answering("GET /mailroom/bursts", 200, "[]");
            server.answering("DELETE /mailroom/incidents/17", 200, "[" + NOTICE + "]");
            server.answering("DELETE /mailroom/incidents?desk=support", 200, "[]");
            assertThat(CommandRun.in(folder, "incident").out()).isEqualToIgnoringNewLines("No notice is on.");
            assertThat(CommandRun.in(folder, "incident", "off", "17").out())
                    .startsWith("No longer told: 17  desk support");
            assertThat(CommandRun.in(folder, "incident", "off", "--desk", "support")
                            .out())
                    .isEqualToIgnoringNewLines("No such notice is on.");
        }
    }

    @Test
    @DisplayName("I03 the list tells what many customers write about at the moment")
    void listShouldTellWhatRises() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("GET /mailroom/incidents", 200, "[" + NOTICE + "]");
            server.answering("GET /mailroom/bursts", 200, """
                    [{"id":"18","desk":"support","topic":"checkout","topics":["checkout"],"mails":12,
                      "keyword":"$Incident-1124-checkout","begun":"2026-11-24T09:00:00Z"}]""");

            CommandRun run = CommandRun.in(folder, "incident");

            assertThat(run.out().lines())
                    .hasSize(2)
                    .last()
                    .asString()
                    .startsWith("Many customers of desk support write about \"checkout\" since ")
                    .endsWith("12 within an hour then; their mails bear $Incident-1124-checkout.");
        }
    }
}
