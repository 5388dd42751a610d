package org.mailroom.james.configuration;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mailroom.desk.acknowledgement.AcknowledgementText;
import org.mailroom.desk.acknowledgement.AcknowledgementWriter;
import org.mailroom.desk.acknowledgement.ProgressText;
import org.mailroom.desk.acknowledgement.ProgressWriter;
import org.mailroom.desk.check.NamedFiles;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.knowledge.KnowledgeBase;

/** What is made of the configuration in force and the files it names, once for each. Thread-safe. */
public final class PerConfiguration<T> implements Supplier<T> {
    private final Supplier<MailroomConfiguration> configuration;
    private final Function<MailroomConfiguration, T> make;
    private volatile Made<T> made;

    private PerConfiguration(Supplier<MailroomConfiguration> configuration, Function<MailroomConfiguration, T> make) {
        this.configuration = configuration;
        this.make = make;
        this.made = made(configuration.get());
    }

    /**
     * Writes acknowledgements with the templates and articles.
     *
     * @throws org.mailroom.desk.templates.InvalidTemplatesException when the templates cannot be used
     */
    public static Supplier<AcknowledgementWriter> acknowledgements(Supplier<MailroomConfiguration> configuration) {
        return new PerConfiguration<>(
                configuration,
                now -> new AcknowledgementWriter(
                        AcknowledgementText.load(NamedFiles.templates(now), now.desks()),
                        KnowledgeBase.load(now.desks())));
    }

    /**
     * The articles of all desks that have some, by the desk's id.
     *
     * @throws org.mailroom.desk.templates.InvalidTemplatesException when they cannot be used
     */
    public static Supplier<Map<String, KnowledgeBase>> knowledge(Supplier<MailroomConfiguration> configuration) {
        return new PerConfiguration<>(configuration, now -> KnowledgeBase.load(now.desks()));
    }

    /**
     * Writes progress notices with the templates.
     *
     * @throws org.mailroom.desk.templates.InvalidTemplatesException when the templates cannot be used
     */
    public static Supplier<ProgressWriter> progressNotices(Supplier<MailroomConfiguration> configuration) {
        return new PerConfiguration<>(
                configuration, now -> new ProgressWriter(ProgressText.load(NamedFiles.templates(now), now.desks())));
    }

    /** A configuration that was read again counts as another one even if it is equal: its templates may have changed. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public T get() {
        MailroomConfiguration now = configuration.get();
        Made<T> last = made;
        if (last.configuration() != now) {
            last = made(now);
            made = last;
        }
        return last.value();
    }

    private Made<T> made(MailroomConfiguration configuration) {
        return new Made<>(configuration, make.apply(configuration));
    }

    private record Made<T>(MailroomConfiguration configuration, T value) {}
}
