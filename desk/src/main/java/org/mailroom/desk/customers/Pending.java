package org.mailroom.desk.customers;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A question that is being asked.
 *
 * @param answer what comes of it
 * @param counted whether it was counted as a success or a failure of the directory
 */
record Pending(CompletableFuture<CustomerFinding> answer, AtomicBoolean counted) {
    Pending() {
        this(new CompletableFuture<>(), new AtomicBoolean());
    }
}
