package org.mailroom.desk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConfigurationReferenceTest {

    private static final String COMMAND = "./mvnw -q -Pfast -pl desk -am test -Dtest=ConfigurationReferenceTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dmailroom.regenerate=true";

    @Test
    @DisplayName("docs/configuration.md is what the code says")
    void pageShouldBeFresh() throws IOException {
        shouldBeFresh("docs/configuration.md", ConfigurationReference.page());
    }

    @Test
    @DisplayName("conf/mailroom.schema.json is what the code says")
    void schemaShouldBeFresh() throws IOException {
        shouldBeFresh("conf/mailroom.schema.json", ConfigurationReference.schema());
    }

    private static void shouldBeFresh(String path, String generated) throws IOException {
        Path file = Repository.file(path);
        if (Boolean.getBoolean("mailroom.regenerate")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }
        assertThat(Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "")
                .as("%s is stale; regenerate it with: %s", path, COMMAND)
                .isEqualTo(generated);
    }
}
