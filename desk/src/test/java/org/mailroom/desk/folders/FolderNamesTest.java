package org.mailroom.desk.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailroom.desk.configuration.FolderLanguage;
import org.mailroom.desk.configuration.SampleDesk;

class FolderNamesTest {
    private final FolderNames german = FolderNames.in(FolderLanguage.DE);

    @ParameterizedTest
    @CsvSource({
        "Queues/Billing, Anfragen/Billing",
        "Queues/Triage, Anfragen/Zuordnen",
        "Agents/Anna, Mitarbeiter/Anna",
        "Waiting/Customer, Wartend/Kunde",
        "Closed/2026-11, Erledigt/2026-11",
        "Delivery failed, Unzustellbar",
        "Review/Pending, Prüfung/Offen",
        "QA/Not met/Tone, Qualität/Nicht erfüllt/Tone",
        "Sent, Sent",
        "INBOX, INBOX",
        "=Queues/Billing, Queues/Billing",
        "==Queues, =Queues",
        "Queues/=Triage, Anfragen/Triage",
        "Offen, Offen",
    })
    @DisplayName("D01 a folder has one name for the desk and one for its people")
    void eachFolderShouldHaveOneName(String folder, String shown) {
        assertThat(german.shown(folder)).isEqualTo(shown);
        assertThat(german.known(shown)).isEqualTo(folder);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "D01 in each language each folder has a name of its own, which is that of no other folder in any language")
    void namesShouldMeanOneFolder(FolderLanguage language) {
        Map<String, String> meant = new HashMap<>();
        for (FolderLanguage each : FolderLanguage.values()) {
            FolderNames names = FolderNames.in(each);
            for (String folder : FolderNames.named()) {
                String above = folder.contains("/") ? folder.substring(0, folder.indexOf('/') + 1) : "";
                String shown = names.shown(folder);
                String name = above + shown.substring(shown.lastIndexOf('/') + 1);
                assertThat(meant.computeIfAbsent(name, any -> folder)).isEqualTo(folder);
            }
        }
        FolderNames names = FolderNames.in(language);
        Set<String> needed = new HashSet<>(DeskFolders.of(SampleDesk.support()));
        needed.forEach(folder -> assertThat(names.known(names.shown(folder))).isEqualTo(folder));
        assertThat(needed.stream().map(names::shown)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("D01 English names are those that the desk itself uses")
    void englishShouldBeAsItIs() {
        for (String folder : DeskFolders.of(SampleDesk.support())) {
            assertThat(FolderNames.in(FolderLanguage.EN).shown(folder)).isEqualTo(folder);
        }
    }

    @Test
    @DisplayName("D01 what a note says of folders is what its reader sees")
    void wordsShouldNameWhatPeopleSee() {
        assertThat(german.inWords(
                        "It was put into Waiting/Snoozed and lies in Queues/Billing again: if the case is done,"
                                + " move it into Closed. Delivery failed; Waiting for Agents, Closedness; not=Away."))
                .isEqualTo("It was put into Wartend/Zurückgestellt and lies in Anfragen/Billing again: if the case is"
                        + " done, move it into Erledigt. Unzustellbar; Waiting for Agents, Closedness; not=Abwesend.");
    }
}
