package org.mailroom.desk.configuration;

/** The shortest configuration that is right. */
final class SmallConfiguration {

    static final String TEXT = """
            version: 1
            desks:
              support:
                display-name: Acme Support
                account: support@acme.example
                zone: UTC
                queues:
                  General:
                default-queue: General
                screening:
                  card-numbers: note
                review:
                  account: review@acme.example
            """;

    private SmallConfiguration() {}
}
