package org.mailroom.desk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.options.ConfigurationProblem;

class ReviewerCheckTest {

    private static final String ANNA = "    agents: {anna: {account: anna@acme.example, review: RATE}}\n";
    private static final String SUE = "    supervisors: {sue: {account: sue@acme.example}}\n";

    @Test
    void aDeskThatReviewsNothingShouldNeedNoSupervisor() {
        assertThat(problems(ANNA.replace("RATE", "none"))).isEmpty();
    }

    @Test
    void aRateShouldNeedASupervisor() {
        assertThat(problems(ANNA.replace("RATE", "1%")))
                .containsExactly("nobody can release what is held for review: replies of anna are reviewed");
        assertThat(problems(ANNA.replace("RATE", "1%") + SUE)).isEmpty();
    }

    @Test
    void theDefaultRateShouldCountForWhoHasNone() {
        String text = "      default-rate: 5%\n" + ANNA.replace(", review: RATE", "");

        assertThat(problems(text))
                .containsExactly("nobody can release what is held for review: replies of anna are reviewed");
        assertThat(problems("      default-rate: 5%\n" + ANNA.replace("RATE", "none")))
                .isEmpty();
    }

    @Test
    void aWordListShouldNeedASupervisorOnlyWhenItsFindsAreReviewed() {
        assertThat(problems(wordList("review")))
                .containsExactly("nobody can release what is held for review: screening.word-lists.rude is review");
        assertThat(problems(wordList("note"))).isEmpty();
        assertThat(problems(wordList("off"))).isEmpty();
    }

    @Test
    void anAgentWhoIsTheOnlySupervisorShouldNeedASecondOne() {
        String both = ANNA.replace("RATE", "all") + SUE.replace("sue@", "anna@");

        assertThat(problems(both)).containsExactly("nobody but anna could release replies of anna");
        assertThat(problems(both.replace("{sue:", "{max: {account: max@acme.example}, sue:")))
                .isEmpty();
    }

    @Test
    void aMaskShouldNeedASupervisorForWhatCannotBeMasked() {
        String mask = "    screening: {card-numbers: mask}\n";

        assertThat(problems(mask))
                .containsExactly("nobody can release what is held for review: screening.card-numbers is mask");
        assertThat(problems(mask + SUE)).isEmpty();
        assertThat(problems("    screening: {secrets: mask}\n" + SUE)).containsExactly("\"mask\" is not known");
    }

    @Test
    void whatIsNotWrittenShouldBeRight() {
        String sections = "      timeout: {after: 2h}\n"
                + "    screening: {card-numbers: note, disclaimers: {law: {text: Acme Ltd}}}\n" + SUE;

        assertThat(problems(sections)).isEmpty();
    }

    private static String wordList(String action) {
        return "    screening: {card-numbers: note, word-lists: {rude: {file: mvnw, action: " + action + "}}}\n";
    }

    private static List<String> problems(String more) {
        String base = more.contains("screening:")
                ? SmallConfiguration.TEXT.replace("    screening:\n      card-numbers: note\n", "")
                : SmallConfiguration.TEXT;
        return new MailroomConfigurationReader(Map.of())
                .read(Repository.file("mailroom.yaml").toString(), base + more).problems().stream()
                        .map(ConfigurationProblem::problem)
                        .toList();
    }
}
