package org.mailroom.desk.customers;

import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/** Where customers are looked up. Safe for several threads. A call may take seconds. */
@FunctionalInterface
public interface CustomerDirectory extends AutoCloseable {
    /** The longest value of a field that a directory hands over, in characters; it says that a longer one is too long. */
    int LONGEST_VALUE = 2_000;

    /**
     * What the directory has of the customer with this address, as it is there: nobody has looked at it yet.
     *
     * @return the fields by the names that the configuration gives them, or by their own
     * @throws DirectoryFailure when it cannot be asked, or what it answers cannot be read
     */
    Optional<Map<String, String>> find(EmailAddress address);

    /** Lets go of what it holds. */
    @Override
    default void close() {}
}
