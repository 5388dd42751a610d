package org.mailroom.james.story;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.Latest;

/** The numbers by which people know the cases of the mail log. Remembers the latest thousand. Thread-safe. */
public final class CaseNumbers {
    private static final int REMEMBERED = 1000;

    private final LongFunction<Optional<String>> store;
    private final Map<Long, String> known = Collections.synchronizedMap(Latest.used(REMEMBERED));

    /** @param store the number of a case by its identifier */
    public CaseNumbers(LongFunction<Optional<String>> store) {
        this.store = store;
    }

    /** The case's number, or its identifier after {@code case-} where the number cannot be had. Never fails. */
    String of(long caseId, boolean storeAnswers) {
        String number = known.get(caseId);
        if (number == null && storeAnswers) {
            number = ask(caseId);
        }
        return number == null ? "case-" + caseId : number;
    }

    private @Nullable String ask(long caseId) {
        try {
            Optional<String> found = store.apply(caseId);
            found.ifPresent(number -> known.put(caseId, number));
            return found.orElse(null);
        } catch (RuntimeException e) {
            return null;
        }
    }
}
