package org.mailroom.desk.quarter;

/**
 * Something that happens to a case.
 *
 * @param minute of the simulated time, from 0
 * @param caseNo which case, from 0
 * @param value what else there is to say of it, see {@link What}
 */
record Fact(int minute, int caseNo, What what, int value) {
    /** What can happen. */
    enum What {
        /** The customer's first mail; the value chooses its {@link Sorting}. */
        OPEN,
        /** A person's answer leaves. */
        ANSWER,
        /** The customer writes again. */
        WRITE,
        /** Somebody has it wait for the customer without an answer. */
        PARK,
        /** It is open again without a mail: opened again, or an answer could not be delivered. */
        BACK,
        CLOSE,
        /** Queue, category, priority and tier become those that the value chooses, see {@link Sorting}. */
        SORT,
        /** The value is who has it: 0 nobody, 1 Anna, 2 Ben. */
        ASSIGN,
        /** An answer is in review, or not any more where the value is 0. */
        REVIEW,
        /** It becomes part of the case that the value names. */
        MERGE
    }
}
