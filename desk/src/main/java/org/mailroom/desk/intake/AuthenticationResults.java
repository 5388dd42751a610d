package org.mailroom.desk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** True if a DKIM signature held whose domain is the author's or one above it. */
    boolean hasDkimPassFor(String domain) {
        return results.stream()
                .filter(text -> firstWord(text).equals("dkim=pass"))
                .anyMatch(text ->
                        signer(text).map(signer -> isAligned(domain, signer)).orElse(false));
    }

    private static boolean isAligned(String domain, String signer) {
        return !signer.isEmpty() && (domain.equals(signer) || (signer.contains(".") && domain.endsWith("." + signer)));
    }

    private static Optional<String> signer(String text) {
        for (String word : text.split(" ", -1)) {
            if (word.startsWith("header.d=") || word.startsWith("header.i=")) {
                String name = word.substring("header.d=".length());
                return Optional.of(name.substring(name.lastIndexOf('@') + 1));
            }
        }
        return Optional.empty();
    }

    private static String firstWord(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }
}
