package org.mailroom.desk.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.message.MailMessage;

class ScreeningTest {
    private static final MailMessage HELLO = Replies.plain("Hello");

    @Test
    void aCleanMailShouldHaveNoFindings() {
        assertThat(look(HELLO, new CardNumbers(ScreenAction.REVIEW), new MissingAttachment(ScreenAction.NOTE)))
                .isEmpty();
    }

    @Test
    @DisplayName("E06 a screen that fails holds the mail")
    void aFailingScreenShouldWantAReview() {
        Screen failing = screen(text -> {
            throw new IllegalStateException("4111111111111111");
        });

        assertThat(look(HELLO, failing)).singleElement().satisfies(finding -> {
            assertThat(finding.words()).isEqualTo("could not be screened: IllegalStateException in stub");
            assertThat(finding.wanted()).isEqualTo(ScreenAction.REVIEW);
        });
    }

    @Test
    void aScreenThatFailsShouldNotStopTheOthers() {
        Screen failing = screen(text -> {
            throw new StackOverflowError();
        });

        assertThat(look(Replies.plain("4111111111111111"), failing, new CardNumbers(ScreenAction.REVIEW)))
                .extracting(ScreenFinding::screen)
                .containsExactly("stub", "card numbers");
    }

    @Test
    void findingsThatWantNothingShouldBeLeftOut() {
        assertThat(look(Replies.plain("4111111111111111"), new CardNumbers(ScreenAction.OFF)))
                .isEmpty();
    }

    @Test
    @DisplayName("E06 many notes do not hide a finding that wants a review")
    void reviewsShouldComeBeforeNotesWhereThereAreTooMany() {
        ScreenFinding note = new ScreenFinding("stub", Place.of(Place.Part.BODY), "note", ScreenAction.NOTE);
        ScreenFinding review = new ScreenFinding("stub", Place.of(Place.Part.BODY), "review", ScreenAction.REVIEW);
        List<ScreenFinding> notes = Collections.nCopies(1000, note);

        List<ScreenFinding> findings = look(HELLO, screen(text -> notes), screen(text -> List.of(review)));

        assertThat(findings).hasSize(Screening.MOST_FINDINGS).startsWith(review);
        assertThat(findings.get(Screening.MOST_FINDINGS - 1).words()).isEqualTo("and 902 more findings");
    }

    @Test
    @DisplayName("E06 whatever a finding says, a card number in it is masked")
    void findingsShouldMaskCardNumbers() {
        ScreenFinding finding = new ScreenFinding(
                "stub",
                Place.attachment("4111111111111111.txt"),
                "saw 4111\u200b111111111111\r\nX: y",
                ScreenAction.NOTE);

        assertThat(finding.words()).isEqualTo("saw 4111 11** **** 1111 X: y");
        assertThat(finding.place().words()).isEqualTo("the attachment \"4111 11** **** 1111.txt\"");
    }

    private interface Look {
        List<ScreenFinding> at(OutboundText text);
    }

    private static Screen screen(Look look) {
        return new Screen() {
            @Override
            public String name() {
                return "stub";
            }

            @Override
            public List<ScreenFinding> look(OutboundText text) {
                return look.at(text);
            }
        };
    }

    private static List<ScreenFinding> look(MailMessage mail, Screen... screens) {
        return new Screening(List.of(screens)).look(mail, Optional.empty());
    }
}
