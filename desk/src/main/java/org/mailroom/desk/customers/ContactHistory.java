package org.mailroom.desk.customers;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.message.EmailAddress;

/** Answers in one question what a desk knows of a customer. */
public final class ContactHistory {
    private final CustomerDesk customers;
    private final Cases cases;
    private final FailingAddresses failing;
    private final InstantSource clock;

    public ContactHistory(CustomerDesk customers, Cases cases, FailingAddresses failing, InstantSource clock) {
        this.customers = customers;
        this.cases = cases;
        this.failing = failing;
        this.clock = clock;
    }

    /**
     * What is known of a customer.
     *
     * @param finding what the directory says
     * @param badAddress why our mail does not reach the address
     * @param cases latest first
     */
    public record Contact(CustomerFinding finding, Optional<String> badAddress, List<Case> cases) {
        public Contact {
            cases = List.copyOf(cases);
        }
    }

    /**
     * What the desk knows of the customer with this address.
     *
     * @param most so many cases at most, and never more than {@link Cases#MOST_ANSWERS}
     */
    public Contact of(DeskConfiguration desk, EmailAddress address, int most) {
        return new Contact(
                customers.find(desk, address),
                failing.mark(desk, address, clock.instant()),
                cases.casesOf(desk.id(), address, most));
    }
}
