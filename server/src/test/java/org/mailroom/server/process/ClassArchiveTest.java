package org.mailroom.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.server.state.Installation;
import org.mailroom.server.state.StateFolder;

@DisplayName("K08 the archive of classes")
class ClassArchiveTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder;

    private Installation program;
    private StateFolder state;
    private ClassArchive archive;

    /** What is run in the place of a server. */
    public static final class Hello {
        private Hello() {}

        public static void main(String[] words) {
            System.out.println("hello");
        }
    }

    @BeforeEach
    void layOut() throws IOException {
        program = new Installation(folder.resolve("program"));
        state = StateFolder.at(folder.resolve("state"));
        archive = ClassArchive.in(state);
        Files.createDirectories(program.lib());
        jar("one.jar");
    }

    @Test
    void aProgramThatEndedShouldLeaveOneForTheNext() throws Exception {
        assertThat(options()).first().asString().startsWith("-XX:ArchiveClassesAtExit=");
        run();
        archive.keep();

        assertThat(options()).singleElement().asString().startsWith("-XX:SharedArchiveFile=");
        assertThat(run()).isZero();
    }

    @Test
    void oneThatWasCutOffShouldBeThrownAway() throws Exception {
        options();
        run();
        Path made = state.var().resolve("classes.jsa.new");
        try (RandomAccessFile file = new RandomAccessFile(made.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        archive.keep();

        assertThat(made).doesNotExist();
        assertThat(options()).first().asString().startsWith("-XX:ArchiveClassesAtExit=");
    }

    @Test
    void anotherProgramShouldMakeItsOwn() throws Exception {
        options();
        run();
        archive.keep();
        jar("two.jar");

        assertThat(options()).first().asString().startsWith("-XX:ArchiveClassesAtExit=");
        assertThat(state.var().resolve("classes.jsa")).doesNotExist();
    }

    @Test
    void aServerThatMadeNoneShouldChangeNothing() throws Exception {
        archive.keep();

        assertThat(options()).first().asString().startsWith("-XX:ArchiveClassesAtExit=");
    }

    private List<String> options() throws IOException {
        return archive.options(JAVA, program);
    }

    private int run() throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(JAVA.resolve("bin").resolve("java").toString());
        line.addAll(options());
        line.add("@" + ClassPath.write(state, program));
        line.add(Hello.class.getName());
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private void jar(String name) throws IOException {
        String path = Hello.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar =
                        new JarOutputStream(Files.newOutputStream(program.lib().resolve(name)));
                InputStream bytes = Objects.requireNonNull(getClass().getResourceAsStream("/" + path))) {
            jar.putNextEntry(new JarEntry(path));
            bytes.transferTo(jar);
        }
    }
}
