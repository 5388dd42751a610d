package org.mailroom.desk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.configuration.ConfigurationSource;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.MailroomConfigurationReader;
import org.mailroom.desk.configuration.options.ConfigurationProblem;

class NamedFilesTest {
    private static final MailroomConfigurationReader READER = new MailroomConfigurationReader(java.util.Map.of());

    @TempDir
    Path folder;

    @Test
    void theShippedConfigurationShouldNameOnlyFilesThatAreRight() throws Exception {
        assertThat(NamedFiles.problems(shipped())).isEmpty();
    }

    @Test
    void everyTemplateThatIsMissingShouldBeToldAtOnce() throws Exception {
        MailroomConfiguration configuration = shipped();
        delete("templates/de/acknowledgement.txt");
        delete("templates/fr/acknowledgement.txt");

        List<ConfigurationProblem> problems = NamedFiles.problems(configuration);

        assertThat(problems).hasSizeGreaterThanOrEqualTo(2);
        assertThat(problems.toString()).contains("templates/de").contains("templates/fr");
    }

    @Test
    void aReloadWithAWrongTemplateShouldKeepWhatWasInForce() throws Exception {
        copyShipped();
        ConfigurationSource source =
                ConfigurationSource.open(folder.resolve("mailroom.yaml"), READER, NamedFiles::problems);
        MailroomConfiguration before = source.current();
        Files.writeString(folder.resolve("templates/en/acknowledgement.txt"), "Subject: x\n\n{{noSuchVariable}}\n");

        assertThat(source.reload()).isNotEmpty();

        assertThat(source.current()).isSameAs(before);
    }

    private MailroomConfiguration shipped() throws Exception {
        copyShipped();
        return READER.read(folder.resolve("mailroom.yaml")).orThrow();
    }

    private void copyShipped() throws Exception {
        Path conf = Path.of("..", "conf");
        try (var files = Files.walk(conf)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(conf.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void delete(String file) throws Exception {
        Files.delete(folder.resolve(file));
    }
}
