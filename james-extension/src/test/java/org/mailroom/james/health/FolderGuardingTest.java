package org.mailroom.james.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.commons.configuration2.BaseHierarchicalConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.FolderLanguage;
import org.mailroom.desk.configuration.FolderSettings;
import org.mailroom.desk.configuration.SampleDesk;

class FolderGuardingTest {
    private static final String USUAL = "org.apache.james.modules.protocols.ImapPackage$DefaultNoAuth";
    private static final String GUARDED = "org.mailroom.james.moves.GuardedImapPackage";
    private static final String LOGIN = "org.mailroom.james.login.DeskImapPackage";

    @Test
    @DisplayName("D01 K08 folders by role without the package that guards them are complained of, with file and mend")
    void unguardedFoldersShouldBeComplainedOf() {
        assertThat(complaint(true, USUAL, LOGIN))
                .hasValueSatisfying(words -> assertThat(words)
                        .contains("folders of support", "folders.by-role")
                        .contains("<imapPackages>" + GUARDED + "</imapPackages> into imapserver.xml"));
        assertThat(complaint(true)).isPresent();
    }

    @Test
    @DisplayName("D01 K08 nothing is complained of where folders are guarded, or everybody sees all")
    void guardedFoldersShouldBeFine() {
        assertThat(complaint(true, GUARDED, LOGIN)).isEmpty();
        assertThat(complaint(false, USUAL, LOGIN)).isEmpty();
    }

    @Test
    @DisplayName("D01 K08 an imapserver.xml that cannot be read guards nothing")
    void unreadableFileShouldBeComplainedOf() {
        FolderGuarding guarding = new FolderGuarding(
                () -> SampleDesk.configuration(SampleDesk.with(new FolderSettings(true, FolderLanguage.EN))),
                (name, mode) -> {
                    throw new ConfigurationException("no file " + name);
                });

        assertThat(guarding.complaint()).isPresent();
    }

    private static Optional<String> complaint(boolean byRole, String... packages) {
        BaseHierarchicalConfiguration file = new BaseHierarchicalConfiguration();
        for (String each : packages) {
            file.addProperty("imapPackages", each);
        }
        return new FolderGuarding(
                        () -> SampleDesk.configuration(SampleDesk.with(new FolderSettings(byRole, FolderLanguage.EN))),
                        (name, mode) -> file)
                .complaint();
    }
}
