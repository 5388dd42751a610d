package org.mailroom.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The same conversations with the server on Java 25, where there is one. */
class ConversationOnNewerJavaIT extends ConversationIT {
    @Override
    void prepare(DeskUnderTest desk) throws IOException {
        Optional<Path> java = NewerJava.home();
        assumeTrue(
                java.isPresent(),
                "no Java 25 under /usr/lib/jvm or in " + NewerJava.VARIABLE + ": the stories run on this Java only");
        desk.server().onJava(java.orElseThrow());
    }

    @Test
    void serverShouldRunOnThatJava() throws IOException {
        assertThat(desk().server().javaCommand()).startsWith(NewerJava.home().orElseThrow());
    }
}
