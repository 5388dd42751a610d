package org.mailroom.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.ids.Base32;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.message.EmailAddress;

class ReplyTokensTest {
    private static final byte[] OLD = "an older secret of the site".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "a newer secret of the site!".getBytes(StandardCharsets.UTF_8);
    private static final EmailAddress DESK = EmailAddress.of("support@acme.example");
    private static final EmailAddress PEER = EmailAddress.of("carla@customer.example");

    private final ReplyTokens tokens = new ReplyTokens(new KeyRing(List.of(NEW)));

    @Test
    @DisplayName("B02 a reply address names its case for the peer it was made for, in any case of letters")
    void tokenShouldNameItsCase() {
        String detail = detail(tokens.replyAddress(DESK, "support", 42, PEER));

        assertThat(tokens.caseOf("support", detail, PEER)).contains(42L);
        assertThat(tokens.caseOf("support", detail.toUpperCase(Locale.ROOT), PEER))
                .contains(42L);
    }

    @Test
    @DisplayName("B02 a token does nothing in another's hands or at another desk")
    void tokenShouldDoNothingForOthers() {
        String detail = detail(tokens.replyAddress(DESK, "support", 42, PEER));

        assertThat(tokens.caseOf("support", detail, EmailAddress.of("mallory@else.example")))
                .isEmpty();
        assertThat(tokens.caseOf("other", detail, PEER)).isEmpty();
        assertThat(tokens.heldReplyOf("support", detail)).isEmpty();
    }

    @Test
    void tokenOfAnOlderKeyShouldStillBeBelieved() {
        String detail = detail(new ReplyTokens(new KeyRing(List.of(OLD))).replyAddress(DESK, "support", 7, PEER));

        assertThat(new ReplyTokens(new KeyRing(List.of(NEW, OLD))).caseOf("support", detail, PEER))
                .contains(7L);
        assertThat(tokens.caseOf("support", detail, PEER)).isEmpty();
    }

    @Test
    @DisplayName("B02 a token names the version of its key: another key of the ring is not tried")
    void tokenShouldNameItsKey() {
        EmailAddress address = new ReplyTokens(new KeyRing(List.of(OLD))).replyAddress(DESK, "support", 7, PEER);
        byte[] token = Base32.decode(detail(address).substring(1)).orElseThrow();
        token[token.length - 1] = new KeyRing(List.of(NEW)).version();

        assertThat(new ReplyTokens(new KeyRing(List.of(NEW, OLD))).caseOf("support", "r" + Base32.encode(token), PEER))
                .isEmpty();
    }

    @Test
    @DisplayName("B02 a token of an earlier release, which names no version, is tried with every key")
    void tokenWithoutVersionShouldBeBelieved() {
        EmailAddress address = new ReplyTokens(new KeyRing(List.of(OLD))).replyAddress(DESK, "support", 7, PEER);
        byte[] token = Base32.decode(detail(address).substring(1)).orElseThrow();
        String unversioned = "r" + Base32.encode(Arrays.copyOf(token, token.length - 1));

        assertThat(new ReplyTokens(new KeyRing(List.of(NEW, OLD))).caseOf("support", unversioned, PEER))
                .contains(7L);
        assertThat(tokens.caseOf("support", unversioned, PEER)).isEmpty();
    }

    @Test
    @DisplayName("B09 a return address names the mail that came back")
    void returnTokenShouldNameTheHeldReply() {
        EmailAddress address = tokens.returnAddress(DESK, "support", 99);

        assertThat(tokens.heldReplyOf("support", detail(address))).contains(99L);
        assertThat(address.localPart().length()).isLessThanOrEqualTo(64);
    }

    @Property
    void forgedTokensShouldNeverBeBelieved(@ForAll String detail) {
        assertThat(tokens.caseOf("support", detail, PEER)).isEmpty();
        assertThat(tokens.heldReplyOf("support", "v" + detail)).isEmpty();
    }

    @Test
    void everyChangedCharacterShouldBreakTheToken() {
        String detail = detail(tokens.replyAddress(DESK, "support", 42, PEER));
        for (int i = 1; i < detail.length() - 1; i++) {
            char other = detail.charAt(i) == 'a' ? 'b' : 'a';
            String forged = detail.substring(0, i) + other + detail.substring(i + 1);
            assertThat(tokens.caseOf("support", forged, PEER)).as(forged).isEmpty();
        }
    }

    private static String detail(EmailAddress address) {
        return address.detail().orElseThrow();
    }
}
