package org.mailroom.desk.configuration.options;

/** What to do about a text that is not YAML, from the parser's complaint. */
final class SyntaxMend {

    private SyntaxMend() {}

    static String of(String complaint) {
        if (complaint.contains("TAB")) {
            return "indent with spaces, not with tabs";
        } else if (complaint.contains("mapping values are not allowed")) {
            return "put a text that contains \": \" in quotes, and check the indentation";
        } else if (complaint.contains("could not find expected ':'")) {
            return "write a colon and a space after the name";
        } else if (complaint.contains("end of stream") || complaint.contains("stream end")) {
            return "close the quote or bracket that opens here";
        }
        return "check indentation, quotes and brackets around this place";
    }
}
