package org.mailroom.desk.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;

/** What every folder store does. */
public interface FolderStoreContract {
    byte[] MAIL = bytes("X-Mailroom-Case: MR-261123-7KQ4T\r\nSubject: hello\r\n\r\nbody\r\n");

    FolderStore folders();

    /** An account with mailboxes that no other test uses. */
    EmailAddress freshAccount() throws Exception;

    @Test
    default void appendShouldMakeTheFolder() throws Exception {
        EmailAddress account = freshAccount();
        FolderPlace place = folders().append(account, "Agents/anna", MAIL, Set.of());

        assertThat(folders().folders(account)).contains("Agents/anna");
        assertThat(folders().holds(account, place)).isTrue();
    }

    @Test
    default void nextShouldBeThePlaceOfWhatComesNext() throws Exception {
        EmailAddress account = freshAccount();
        FolderPlace first = folders().next(account, "Outbox/anna");
        assertThat(folders().next(account, "Outbox/anna")).isEqualTo(first);

        FolderPlace place = folders().append(account, "Outbox/anna", MAIL, Set.of());
        folders().append(account, "Outbox/ben", MAIL, Set.of());

        assertThat(place).isEqualTo(first);
        assertThat(folders().next(account, "Outbox/anna")).isEqualTo(new FolderPlace(place.mailbox(), place.uid() + 1));
    }

    @Test
    default void nextShouldGoOnWhenTheLastMessageWent() throws Exception {
        EmailAddress account = freshAccount();
        FolderPlace place = folders().append(account, "Outbox/anna", MAIL, Set.of());
        FolderPlace next = folders().next(account, "Outbox/anna");

        folders().remove(account, place);

        assertThat(folders().next(account, "Outbox/anna")).isEqualTo(next);
    }

    @Test
    default void aTwinShouldGoOnlyWhereTheOtherIs() throws Exception {
        EmailAddress account = freshAccount();
        FolderPlace one = folders().append(account, "Queues/Billing", MAIL, Set.of());
        FolderPlace two = folders().append(account, "Agents/anna", MAIL, Set.of());

        assertThat(folders().removeTwin(account, one, two)).isTrue();
        assertThat(folders().holds(account, one)).isFalse();

        assertThat(folders().removeTwin(account, two, one)).isFalse();
        assertThat(folders().holds(account, two)).isTrue();
    }

    @Test
    default void nothingShouldGoThatIsNotToGoAnyMore() throws Exception {
        EmailAddress account = freshAccount();
        FolderPlace one = folders().append(account, "Queues/Billing", MAIL, Set.of());
        FolderPlace two = folders().append(account, "Agents/anna", MAIL, Set.of());

        assertThat(folders().removeTwin(account, one, two, () -> false)).isFalse();
        assertThat(folders().move(account, one, "Agents/anna", () -> false)).isFalse();

        assertThat(folders().places(account, "Queues/Billing")).containsExactly(one);
        assertThat(folders().places(account, "Agents/anna")).containsExactly(two);
    }

    @Test
    default void keywordShouldBeSetAndTakenAwayWhereTheMessageIs() throws Exception {
        EmailAddress account = freshAccount();
        FolderPlace place = folders().append(account, "Queues/Billing", MAIL, Set.of("$Vip"));

        assertThat(folders().keyword(account, place, Keywords.SUPERSEDED, true)).isTrue();
        assertThat(folders().keyword(account, place, Keywords.SUPERSEDED, true)).isTrue();
        assertThat(folders().keyword(account, place, Keywords.SUPERSEDED, false))
                .isTrue();
        folders().remove(account, place);
        assertThat(folders().keyword(account, place, Keywords.SUPERSEDED, true)).isFalse();
    }

    @Test
    default void ensureShouldMakeTheFolderOnce() throws Exception {
        EmailAddress account = freshAccount();
        folders().ensure(account, "Delivery failed");
        folders().ensure(account, "Delivery failed");

        assertThat(folders().folders(account)).containsOnlyOnce("Delivery failed");
    }

    @Test
    default void whoeverMovesAMessageFirstShouldHaveItAlone() throws Exception {
        EmailAddress account = freshAccount();
        folders().ensure(account, "Agents/anna");
        folders().ensure(account, "Agents/ben");
        for (int round = 1; round <= 10; round++) {
            FolderPlace place = folders().append(account, "Queues/Billing", MAIL, Set.of());
            Together.run(
                    () -> moveIfThere(account, place, "Agents/anna"), () -> moveIfThere(account, place, "Agents/ben"));

            assertThat(count(account, "Agents/anna") + count(account, "Agents/ben"))
                    .isEqualTo(round);
            assertThat(count(account, "Queues/Billing")).isZero();
        }
    }

    private void moveIfThere(EmailAddress account, FolderPlace place, String folder) {
        try {
            folders().move(account, place, folder);
        } catch (RuntimeException lost) {
            assertThat(folders().holds(account, place)).isFalse();
        }
    }

    private int count(EmailAddress account, String folder) {
        return folders()
                .find(account, folder, "X-Mailroom-Case", "MR-261123-7KQ4T")
                .size();
    }

    @Test
    default void placesShouldBeThoseOfAllMessagesOfTheFolder() throws Exception {
        EmailAddress account = freshAccount();
        FolderPlace first = folders().append(account, "Queues/Billing", MAIL, Set.of());
        FolderPlace second = folders().append(account, "Queues/Billing", bytes("no header\r\n"), Set.of());
        folders().append(account, "Queues/Returns", MAIL, Set.of());
        assertThat(folders().places(account, "Queues/Billing")).containsExactly(first, second);

        folders().remove(account, first);
        assertThat(folders().places(account, "Queues/Billing")).containsExactly(second);
        assertThat(folders().places(account, "Nowhere")).isEmpty();
        assertThat(folders().folders(account)).doesNotContain("Nowhere");
    }

    @Test
    default void readShouldAnswerEveryByte() throws Exception {
        EmailAddress account = freshAccount();
        byte[] odd = bytes("Subject: \u00e9\nno field\n\nbare line feeds\n.\n\0end");
        FolderPlace place = folders().append(account, "Queues/Billing", odd, Set.of("$Vip"));

        assertThat(folders().read(account, place))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(odd));
    }

    @Test
    default void headerShouldAnswerTheFieldsOfAMessageThatIsThere() throws Exception {
        EmailAddress account = freshAccount();
        FolderPlace place = folders().append(account, "Queues/Billing", MAIL, Set.of());

        assertThat(folders().header(account, place))
                .hasValueSatisfying(read -> assertThat(RawMessage.of(read).fields())
                        .isEqualTo(RawMessage.of(MAIL).fields()));
        folders().remove(account, place);
        assertThat(folders().header(account, place)).isEmpty();
    }

    @Test
    default void findShouldAnswerTheMessagesWhoseFieldHasExactlyTheValue() throws Exception {
        EmailAddress account = freshAccount();
        folders().append(account, "Queues/Billing", bytes("X-Mailroom-Held: 12.abc\r\n\r\n"), Set.of());
        FolderPlace wanted =
                folders().append(account, "Queues/Billing", bytes("x-mailroom-held:\r\n 12.ab \r\n\r\n"), Set.of());
        folders().append(account, "Queues/Billing", bytes("Subject: X-Mailroom-Held: 12.ab\r\n\r\n"), Set.of());
        folders().append(account, "Elsewhere", bytes("X-Mailroom-Held: 12.ab\r\n\r\n"), Set.of());

        assertThat(folders().find(account, "Queues/Billing", "X-Mailroom-Held", "12.ab"))
                .containsExactly(wanted);
    }

    @Test
    default void whatPerhapsLiesThereShouldBeAllThatDoes() throws Exception {
        EmailAddress account = freshAccount();
        byte[] mail = bytes("X-Mailroom-Case: MR-261123-7KQ4T\r\n\r\n");
        FolderPlace there = folders().append(account, "Queues/Billing", mail, Set.of());
        FolderPlace moved = folders().append(account, "Queues/Billing", mail, Set.of());
        FolderPlace gone = folders().append(account, "Queues/Billing", mail, Set.of());
        folders().move(account, moved, "Elsewhere");
        folders().remove(account, gone);

        assertThat(perhaps(account, "Queues/Billing")).contains(there);
        assertThat(perhaps(account, "Elsewhere")).hasSize(1);
        assertThat(perhaps(account, "Nowhere")).isEmpty();
        assertThat(folders().move(account, gone, "Elsewhere")).isFalse();
        assertThat(perhaps(account, "Queues/Billing")).doesNotContain(gone);
    }

    private List<FolderPlace> perhaps(EmailAddress account, String folder) {
        return folders().findPerhaps(account, folder, "X-Mailroom-Case", Set.of("MR-261123-7KQ4T"));
    }

    @Test
    default void findShouldNotBelieveAFieldThatStandsTwice() throws Exception {
        EmailAddress account = freshAccount();
        byte[] twice = bytes("X-Mailroom-Held: 12.ab\r\nX-Mailroom-Held: 12.ab\r\n\r\n");
        folders().append(account, "Queues/Billing", twice, Set.of());

        assertThat(folders().find(account, "Queues/Billing", "X-Mailroom-Held", "12.ab"))
                .isEmpty();
    }

    @Test
    default void findShouldSeeAllMessagesOfALargeFolder() throws Exception {
        EmailAddress account = freshAccount();
        for (int i = 0; i < 230; i++) {
            FolderPlace place = folders().append(account, "Large", bytes("X-Number: n" + i % 5 + "\r\n\r\n"), Set.of());
            if (i % 50 == 3) {
                folders().remove(account, place);
            }
        }

        assertThat(folders().values(account, "Large", "X-Number")).hasSize(225);
        assertThat(folders().find(account, "Large", "X-Number", "n1")).hasSize(46);
    }

    @Test
    default void valuesAskedAgainShouldFollowWhatCameAndWent() throws Exception {
        EmailAddress account = freshAccount();
        FolderPlace first = folders().append(account, "Queues/Billing", bytes("X-Number: 1\r\n\r\n"), Set.of());
        FolderPlace second = folders().append(account, "Queues/Billing", bytes("X-Number: 2\r\n\r\n"), Set.of());
        assertThat(folders().values(account, "Queues/Billing", "X-Number")).containsOnlyKeys(first, second);

        folders().remove(account, first);
        FolderPlace third = folders().append(account, "Queues/Billing", bytes("X-Number: 3\r\n\r\n"), Set.of());

        assertThat(folders().values(account, "Queues/Billing", "X-Number"))
                .containsOnly(Map.entry(second, "2"), Map.entry(third, "3"));
        assertThat(folders().values(account, "Queues/Billing", "X-Other")).isEmpty();
    }

    @Test
    default void findAskedAgainShouldFollowWhatCameMovedAndWent() throws Exception {
        EmailAddress account = freshAccount();
        FolderPlace first = folders().append(account, "Queues/Billing", MAIL, Set.of());
        FolderPlace second = folders().append(account, "Queues/Billing", MAIL, Set.of());
        assertThat(lying(account, "Queues/Billing")).containsExactly(first, second);
        assertThat(lying(account, "Agents/anna")).isEmpty();
        FolderPlace third = folders().append(account, "Queues/Billing", MAIL, Set.of());

        folders().move(account, first, "Agents/anna");
        folders().remove(account, second);

        assertThat(lying(account, "Queues/Billing")).containsExactly(third);
        assertThat(lying(account, "Agents/anna")).hasSize(1);
        folders().move(account, lying(account, "Agents/anna").get(0), "Queues/Billing");
        assertThat(lying(account, "Queues/Billing")).hasSize(2).startsWith(third);
        assertThat(lying(account, "Agents/anna")).isEmpty();
    }

    private List<FolderPlace> lying(EmailAddress account, String folder) {
        return folders().find(account, folder, "X-Mailroom-Case", Set.of("MR-261123-7KQ4T", "MR-261123-00000"));
    }

    @Test
    default void valueShouldBeThatOfAFieldThatStandsOnce() throws Exception {
        EmailAddress account = freshAccount();
        FolderPlace place = folders()
                .append(
                        account,
                        "Queues/Billing",
                        bytes(
                                "X-Mailroom-Case: 1\r\nX-Mailroom-Held: 2\r\nX-Mailroom-Held: 2\r\nX-Other:\r\n 3\r\n\r\n"),
                        Set.of());

        assertThat(folders().value(account, place, "X-Mailroom-Case")).contains("1");
        assertThat(folders().value(account, place, "X-Mailroom-Held")).isEmpty();
        assertThat(folders().value(account, place, "x-other")).contains("3");
        assertThat(folders().value(account, place, "X-Nothing")).isEmpty();
    }

    @Test
    default void findShouldAnswerNothingWhereThereIsNoSuchFolderAndMakeNone() throws Exception {
        EmailAddress account = freshAccount();

        assertThat(folders().find(account, "Nowhere/at all", "Subject", "hello"))
                .isEmpty();
        assertThat(folders().folders(account)).doesNotContain("Nowhere/at all");
    }

    @Test
    default void moveShouldKeepTheMessageAndLeaveNothingBehind() throws Exception {
        EmailAddress account = freshAccount();
        FolderPlace place = folders().append(account, "Queues/Billing", MAIL, Set.of("$Vip"));

        assertThat(folders().move(account, place, "Waiting/Customer")).isTrue();

        assertThat(folders().holds(account, place)).isFalse();
        FolderPlace moved = folders()
                .find(account, "Waiting/Customer", "X-Mailroom-Case", "MR-261123-7KQ4T")
                .get(0);
        assertThat(folders().read(account, moved))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(MAIL));
    }

    @Test
    default void moveAndRemoveShouldAnswerThatAMessageIsGone() throws Exception {
        EmailAddress account = freshAccount();
        FolderPlace place = folders().append(account, "Queues/Billing", MAIL, Set.of());

        assertThat(folders().remove(account, place)).isTrue();

        assertThat(folders().remove(account, place)).isFalse();
        assertThat(folders().move(account, place, "Waiting/Customer")).isFalse();
        assertThat(folders().holds(account, place)).isFalse();
        assertThat(folders().read(account, place)).isEmpty();
    }

    @Test
    default void aPlaceShouldNotBeReachableFromAnotherAccount() throws Exception {
        FolderPlace place = folders().append(freshAccount(), "Queues/Billing", MAIL, Set.of());
        EmailAddress other = freshAccount();

        assertThat(folders().holds(other, place)).isFalse();
        assertThat(folders().read(other, place)).isEmpty();
        assertThat(folders().remove(other, place)).isFalse();
    }

    @Test
    @DisplayName("D01 a folder keeps its mail, and all below it, under another name")
    default void aRenamedFolderShouldKeepItsMail() throws Exception {
        EmailAddress account = freshAccount();
        folders().append(account, "Anfragen/Billing", MAIL, Set.of());

        folders().rename(account, "Anfragen", "Queues");

        assertThat(folders().places(account, "Queues/Billing")).hasSize(1);
        assertThat(folders().folders(account)).contains("Queues/Billing").doesNotContain("Anfragen/Billing");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
