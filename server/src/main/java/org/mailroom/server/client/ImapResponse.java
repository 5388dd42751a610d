package org.mailroom.server.client;

import java.util.List;

/**
 * Everything a server answered to one IMAP command (RFC 9051 section 7).
 *
 * @param untagged the lines before the last, without {@code "* "}; a literal stands in its line as {@code {n}}
 * @param literals the literals of all lines in their order
 * @param status {@code OK}, {@code NO} or {@code BAD}
 * @param text what follows the status
 */
public record ImapResponse(List<String> untagged, List<byte[]> literals, String status, String text) {
    public ImapResponse {
        untagged = List.copyOf(untagged);
        literals = List.copyOf(literals);
    }

    public boolean isOk() {
        return status.equals("OK");
    }

    @Override
    public String toString() {
        return status + " " + text + (untagged.isEmpty() ? "" : " after " + untagged);
    }
}
