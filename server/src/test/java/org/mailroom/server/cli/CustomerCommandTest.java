package org.mailroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerCommandTest {
    private static final String KNOWN = """
            [{"desk":"support","address":"jane@customer.example","directory":"the customer is Jane","record":
             {"name":"Jane Doe","tier":"gold","phone":null,"accountLink":"https://crm.example/4711"},"badAddress":null,
             "cases":[{"number":"MR-1","subject":"Lamp","state":"waiting for customer","queue":"General","agent":"anna",
             "priority":"high","tags":[],"openedAt":"2026-11-24T10:00:00Z"}]}]""";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("H01 record and cases of a customer are printed")
    void shouldShowRecordAndCases() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("GET /mailroom/customer/jane%40customer.example?most=50", 200, KNOWN);
            CommandRun run = CommandRun.in(folder, "customer", "jane@customer.example");

            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
            assertThat(run.out())
                    .contains("jane@customer.example at desk support")
                    .contains("name        Jane Doe")
                    .contains("accountLink https://crm.example/4711")
                    .contains("MR-1  waiting for customer, General (anna), priority high  Lamp")
                    .doesNotContain("phone");
        }
    }

    @Test
    void anAddressShouldBeAsked() {
        assertThat(CommandRun.in(folder, "customer", "jane").code()).isEqualTo(ExitCode.USAGE);
    }
}
