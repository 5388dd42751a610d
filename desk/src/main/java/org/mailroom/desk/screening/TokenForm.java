package org.mailroom.desk.screening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a service writes its access keys, as the service documents it.
 *
 * @param words whose key it is, with its article
 * @param prefix what it begins with
 * @param fewest fewest characters behind the prefix
 * @param most most characters behind the prefix
 */
record TokenForm(String words, String prefix, int fewest, int most) {
    /** Fewest characters of a key, with its prefix. */
    static final int SHORTEST = 20;

    private static final int ANY = 400;
    private static final int KEY_LENGTH = 3;
    private static final Map<String, List<TokenForm>> FORMS = byBeginning(List.of(
            new TokenForm("an AWS access key", "AKIA", 16, 16),
            new TokenForm("an AWS access key", "ASIA", 16, 16),
            new TokenForm("a GitHub token", "ghp_", 36, 36),
            new TokenForm("a GitHub token", "gho_", 36, 36),
            new TokenForm("a GitHub token", "ghu_", 36, 36),
            new TokenForm("a GitHub token", "ghs_", 36, 36),
            new TokenForm("a GitHub token", "ghr_", 36, 76),
            new TokenForm("a GitHub token", "github_pat_", 40, 82),
            new TokenForm("a GitLab token", "glpat-", 20, ANY),
            new TokenForm("a Slack token", "xoxb-", 24, ANY),
            new TokenForm("a Slack token", "xoxp-", 24, ANY),
            new TokenForm("a Slack token", "xoxa-", 24, ANY),
            new TokenForm("a Slack token", "xoxs-", 24, ANY),
            new TokenForm("a Slack token", "xapp-", 24, ANY),
            new TokenForm("a Stripe key", "sk_live_", 16, ANY),
            new TokenForm("a Stripe key", "rk_live_", 16, ANY),
            new TokenForm("a Stripe signing secret", "whsec_", 24, ANY),
            new TokenForm("a Google API key", "AIza", 35, 35),
            new TokenForm("a Google access token", "ya29.", 20, ANY),
            new TokenForm("a SendGrid key", "SG.", 60, 70),
            new TokenForm("an npm token", "npm_", 36, 36),
            new TokenForm("a PyPI token", "pypi-", 50, ANY),
            new TokenForm("a Hugging Face token", "hf_", 34, 37),
            new TokenForm("a DigitalOcean token", "dop_v1_", 64, 64),
            new TokenForm("a Shopify token", "shpat_", 32, 32),
            new TokenForm("a Shopify token", "shpss_", 32, 32),
            new TokenForm("an Anthropic key", "sk-ant-", 40, ANY),
            new TokenForm("an OpenAI key", "sk-proj-", 40, ANY),
            new TokenForm("a Mailgun key", "key-", 32, 32),
            new TokenForm("a Square token", "sq0atp-", 22, 22),
            new TokenForm("a Square secret", "sq0csp-", 43, 43),
            new TokenForm("a New Relic key", "NRAK-", 27, 27),
            new TokenForm("a Linear key", "lin_api_", 40, 40),
            new TokenForm("a RubyGems key", "rubygems_", 48, 48),
            new TokenForm("a Brevo key", "xkeysib-", 64, 90),
            new TokenForm("a Vault token", "hvs.", 24, ANY),
            new TokenForm("an age secret key", "AGE-SECRET-KEY-1", 58, 58)));

    /** The form of this token; null where it has none, or reads like an example. */
    static @Nullable TokenForm of(String token) {
        for (TokenForm form : FORMS.getOrDefault(token.substring(0, KEY_LENGTH), List.of())) {
            int rest = token.length() - form.prefix().length();
            boolean fits = token.startsWith(form.prefix()) && rest >= form.fewest() && rest <= form.most();
            if (fits && Entropy.random(token.substring(form.prefix().length()))) {
                return form;
            }
        }
        return null;
    }

    private static Map<String, List<TokenForm>> byBeginning(List<TokenForm> forms) {
        Map<String, List<TokenForm>> map = new HashMap<>();
        for (TokenForm form : forms) {
            map.merge(form.prefix().substring(0, KEY_LENGTH), List.of(form), TokenForm::both);
        }
        return map;
    }

    private static List<TokenForm> both(List<TokenForm> some, List<TokenForm> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
