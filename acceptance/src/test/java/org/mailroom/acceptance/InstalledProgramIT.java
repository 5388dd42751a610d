package org.mailroom.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.server.testing.FreePorts;

/** The program as it is handed out, unpacked in an empty folder far from the sources. */
class InstalledProgramIT {
    @TempDir
    private Path folder;

    private Path program;

    @BeforeEach
    void unpack() throws Exception {
        Answer unpacked = run(folder, List.of("unzip", "-q", System.getProperty("mailroom.program-zip")));
        assertThat(unpacked.code()).as(unpacked.text()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            program = files.findFirst().orElseThrow();
        }
    }

    @AfterEach
    void stopWhateverRuns() throws Exception {
        mailroom("stop");
    }

    @Test
    void unpackedProgramShouldStartPlayTheDemoAndStop() throws Exception {
        Answer started = mailroom("start", "--port-base", String.valueOf(FreePorts.base()));
        assertThat(started.code()).as(started.text()).isZero();

        Answer demo = mailroom("demo");
        assertThat(demo.code()).as(demo.text()).isZero();
        assertThat(demo.text()).contains("the recalled one at the customer's server: no", "That was the demo.");

        assertThat(mailroom("stop").code()).isZero();
        assertThat(program.resolve("run").resolve("conf").resolve("mailroom.yaml"))
                .exists();
    }

    private Answer mailroom(String... words) throws Exception {
        List<String> line = new ArrayList<>(List.of(program.resolve("mailroom").toString()));
        line.addAll(List.of(words));
        return run(program, line);
    }

    private static Answer run(Path folder, List<String> line) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        command.environment()
                .put("JAVA_HOME", System.getProperty("mailroom.java-home", System.getProperty("java.home")));
        Process process = command.start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private record Answer(int code, String text) {}
}
