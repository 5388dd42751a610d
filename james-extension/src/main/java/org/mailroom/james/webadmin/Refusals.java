package org.mailroom.james.webadmin;

import org.apache.james.webadmin.utils.ErrorResponder;
import org.apache.james.webadmin.utils.ErrorResponder.ErrorType;
import spark.HaltException;

/** Answers to what is not granted, as JSON in the server's form. */
final class Refusals {
    private Refusals() {}

    static HaltException of(int code, ErrorType type, String words) {
        return ErrorResponder.builder()
                .statusCode(code)
                .type(type)
                .message("%s", words)
                .haltError();
    }
}
