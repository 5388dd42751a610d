package org.mailroom.desk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.message.DomainName;

/**
 * One Authentication-Results field (RFC 8601 section 2.2), comments left out.
 *
 * @param authservId who checked, in lower case
 * @param results one text per method, {@code method=result property=value …}, in lower case
 */
record AuthenticationResults(String authservId, List<String> results) {

    static AuthenticationResults parse(String value) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int comment = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            comment += c == '(' ? 1 : 0;
            if (c == ';' && comment == 0) {
                parts.add(Words.plain(part.toString()));
                part.setLength(0);
            } else if (comment == 0) {
                part.append(c);
            }
            comment -= c == ')' && comment > 0 ? 1 : 0;
        }
        parts.add(Words.plain(part.toString()));
        String id = parts.get(0);
        int blank = id.indexOf(' ');
        return new AuthenticationResults(blank < 0 ? id : id.substring(0, blank), parts.subList(1, parts.size()));
    }

    boolean says(String method, String result) {
        return results.stream().anyMatch(text -> firstWord(text).equals(method + "=" + result));
    }

    /** True if it has any result of this method. */
    boolean has(String method) {
        return results.stream().anyMatch(text -> text.startsWith(method + "="));
    }

    /** True if SPF held for an envelope sender whose domain is the author's or goes with it (RFC 7489 section 3.1.2). */
    boolean hasSpfPassFor(String domain) {
        return results.stream()
                .filter(text -> firstWord(text).equals("spf=pass"))
                .anyMatch(text -> property(text, "smtp.mailfrom=", "smtp.mail=")
                        .filter(checked -> isAligned(domain, checked) || isAligned(checked, domain))
                        .isPresent());
    }

    /** True if a DKIM signature held whose domain is the author's or goes with it (RFC 7489 section 3.1.1). */
    boolean hasDkimPassFor(String domain) {
        return results.stream()
                .filter(text -> firstWord(text).equals("dkim=pass"))
                .anyMatch(text -> property(text, "header.d=", "header.i=")
                        .map(signer -> isAligned(domain, signer) || isAligned(signer, domain))
                        .orElse(false));
    }

    private static boolean isAligned(String domain, String signer) {
        return !signer.isEmpty() && (domain.equals(signer) || (signer.contains(".") && domain.endsWith("." + signer)));
    }

    /** The domain in the first of these properties. */
    private static Optional<String> property(String text, String... names) {
        for (String word : text.split(" ", -1)) {
            for (String name : names) {
                if (word.startsWith(name)) {
                    String value = word.substring(name.length()).replace("\"", "");
                    return Optional.of(DomainName.ascii(value.substring(value.lastIndexOf('@') + 1)));
                }
            }
        }
        return Optional.empty();
    }

    private static String firstWord(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }
}
