package org.mailroom.james.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.james.MemoryJames;
import org.mailroom.james.ShippedDesk;
import org.mailroom.james.SmtpClient;

/** What a desk does not take is refused while its sender is connected. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SizeLimitIT {
    private MemoryJames james;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        james = ShippedDesk.peopled(ShippedDesk.in(folder)
                .edit(
                        "mailroom.yaml",
                        "    # intake:",
                        "    intake: {largest-mail: 20KB, refuse-attachments: [exe]}\n    # intake:")
                .edit("smtpserver.xml", "<handlerchain>", """
                        <handlerchain>
                          <handler class="org.mailroom.james.intake.RefuseAttachments"/>
                        """)
                .start());
    }

    @AfterAll
    void stop() {
        james.close();
    }

    @Test
    @DisplayName("A16 a size that is told too large is refused at RCPT for the desk, and for nobody else")
    void toldSizeShouldBeRefusedForTheDesk() throws Exception {
        try (SmtpClient carla = client()) {
            assertThat(carla.command("MAIL FROM:<carla@customer.example> SIZE=20481"))
                    .startsWith("250");
            assertThat(carla.command("RCPT TO:<support@acme.example>"))
                    .startsWith("552 5.3.4")
                    .contains("20 KB");
            assertThat(carla.command("RCPT TO:<ben@acme.example>")).startsWith("250");
            assertThat(carla.command("RSET")).startsWith("250");
            assertThat(carla.command("MAIL FROM:<carla@customer.example> SIZE=20480"))
                    .startsWith("250");
            assertThat(carla.command("RCPT TO:<support@acme.example>")).startsWith("250");
        }
    }

    @Test
    @DisplayName("A16 mail that turns out too large is refused at the end of DATA; so is a forbidden attachment")
    void realSizeShouldBeRefusedAtTheEnd() throws Exception {
        assertThat(data("x".repeat(70) + "\r\n")).startsWith("250");
        assertThat(data(("x".repeat(70) + "\r\n").repeat(300))).startsWith("552 5.3.4");
        assertThat(data("Content-Disposition: attachment; filename=a.exe\r\n\r\nx\r\n"))
                .startsWith("550 5.7.1");
    }

    private String data(String text) throws Exception {
        try (SmtpClient carla = client()) {
            assertThat(carla.command("MAIL FROM:<carla@customer.example>")).startsWith("250");
            for (String recipient : List.of("support@acme.example", "ben@acme.example")) {
                assertThat(carla.command("RCPT TO:<" + recipient + ">")).startsWith("250");
            }
            assertThat(carla.command("DATA")).startsWith("354");
            return carla.command("From: carla@customer.example\r\n" + text + "\r\n.");
        }
    }

    private SmtpClient client() throws Exception {
        return new SmtpClient(james.smtpPort()).login("carla@customer.example", ShippedDesk.PASSWORD);
    }
}
