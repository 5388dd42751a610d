package org.mailroom.desk.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.configuration.ScreenAction;

/** The keys here are made up; they are put together from two halves so that no scanner takes them for true ones. */
class SecretsTest {
    private static final Secrets SECRETS = new Secrets(ScreenAction.REVIEW);
    private static final String RANDOM = "a7Kd93LmQx02ZbVr84TyWn61PcEuGh55SfJo7Ri2XkAq";

    @ParameterizedTest
    @DisplayName("E06 access keys are known by the form their service gives them")
    @CsvSource({
        "AKI,A,16,an AWS access key",
        "gh,p_,36,a GitHub token",
        "glp,at-,20,a GitLab token",
        "xox,b-,24,a Slack token",
        "sk_li,ve_,24,a Stripe key",
        "AI,za,35,a Google API key",
        "npm,_,36,an npm token",
    })
    void accessKeysShouldBeFound(String first, String second, int length, String words) {
        String key = first + second + RANDOM.substring(0, length);

        assertThat(look("Use " + key + ", please."))
                .singleElement()
                .satisfies(finding -> assertThat(finding.words())
                        .isEqualTo(words + " of " + key.length() + " characters in the body")
                        .doesNotContain(key));
        assertThat(look("https://acme.example/?k=" + key)).hasSize(1);
        assertThat(look("Use " + key.substring(0, key.length() - 12))).isEmpty();
        assertThat(look("Use " + first + second + "X".repeat(length))).isEmpty();
    }

    @Test
    @DisplayName("E06 private keys and signed tokens are found")
    void privateKeysAndSignedTokensShouldBeFound() {
        assertThat(look("-----BEGIN OPENSSH " + "PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n"))
                .hasSize(1);
        assertThat(look("-----BEGIN PGP " + "PRIVATE KEY BLOCK-----\n")).hasSize(1);
        assertThat(look("-----BEGIN PUBLIC KEY-----\nMIIB\n")).isEmpty();
        assertThat(look("Never send your PRIVATE KEY to anybody")).isEmpty();
        assertThat(look("Bearer eyJhbGciOiJIUzI1NiJ9." + "eyJzdWIiOiI0NzExIn0.c2lnbmF0dXJlLW9mLWl0"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).startsWith("a signed token (JWT)"));
    }

    @ParameterizedTest
    @DisplayName("E06 passwords that are told are found, whatever the language")
    @ValueSource(
            strings = {
                "Password: Winter!24",
                "Your password is Winter24.",
                "password = \"hunter2\"",
                "Ihr Passwort lautet: Winter#24",
                "Kennwort:\nWinter24",
                "Votre mot de passe : Hiver24!",
                "Le mot de passe est Hiver24",
                "Su contraseña es: Invierno24",
                "Sua senha: Inverno24",
                "La password è Inverno24",
                "Hasło: Zima2024",
                "Uw wachtwoord is Winter24",
                "Ditt lösenord är Vinter24",
                "Passwort: 847362",
                "PIN: 4711",
                "api_key=9f86d081884c7d659a2fe",
                "client secret: dGhpcyBpcyBub3Q5xz81",
                "ftp://anna:Winter24@ftp.acme.example/",
            })
    void toldPasswordsShouldBeFound(String text) {
        assertThat(look("Hello,\n" + text + "\nKind regards"))
                .as(text)
                .singleElement()
                .satisfies(finding -> assertThat(finding.words())
                        .endsWith("in the body")
                        .doesNotContain("24")
                        .doesNotContain("4711"));
    }

    @ParameterizedTest
    @DisplayName("E06 speaking of passwords is none")
    @ValueSource(
            strings = {
                "To reset your password: https://acme.example/reset/4711abc",
                "Your password is case-sensitive and has to be changed.",
                "Forgotten your password? Password reset: choose Settings.",
                "Password: ********",
                "Password: <your password1>",
                "password: [Passwort123]",
                "Das Passwort ist abgelaufen.",
                "Passwort: siehe Brief",
                "Please use a password of 8-16 characters.",
                "user name and password: anna@acme.example",
                "The key is under the mat, token of our gratitude.",
                "key: 4711",
                "PIN: forgotten",
                "The key: JD014600006228974316",
                "https://acme.example:8443/path@home",
                "Order 4711-2026-0815-ABCD-EFGH-0123, tracking 1Z999AA10123456784",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "see eyJhbGciOiJIUzI1NiJ9 and so on",
            })
    void speakingOfPasswordsShouldNotBeFound(String text) {
        assertThat(look("Hello,\n" + text + "\nKind regards")).as(text).isEmpty();
    }

    @Property(tries = 1000)
    void lookingAtAnyTextShouldNotThrow(@ForAll String text) {
        assertThat(SecretFinder.find("password: " + text + " key=" + text).size())
                .isLessThanOrEqualTo(SecretFinder.MOST);
    }

    private static List<ScreenFinding> look(String text) {
        return SECRETS.look(OutboundText.of(new TextPiece(Place.of(Place.Part.BODY), text)));
    }
}
