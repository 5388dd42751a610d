package org.mailroom.james.configuration;

import java.util.function.Supplier;
import org.mailroom.desk.acknowledgement.AcknowledgementText;
import org.mailroom.desk.acknowledgement.AcknowledgementWriter;
import org.mailroom.desk.check.NamedFiles;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.knowledge.KnowledgeBase;

/** Writes acknowledgements with the templates and articles of the configuration in force, loaded once for each. Thread-safe. */
public final class Writers implements Supplier<AcknowledgementWriter> {
    private final Supplier<MailroomConfiguration> configuration;
    private volatile Loaded loaded;

    /** @throws org.mailroom.desk.templates.InvalidTemplatesException when the templates cannot be used */
    public Writers(Supplier<MailroomConfiguration> configuration) {
        this.configuration = configuration;
        this.loaded = load(configuration.get());
    }

    /** A configuration that was read again counts as another one even if it is equal: its templates may have changed. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public AcknowledgementWriter get() {
        MailroomConfiguration now = configuration.get();
        Loaded last = loaded;
        if (last.configuration() != now) {
            last = load(now);
            loaded = last;
        }
        return last.writer();
    }

    private static Loaded load(MailroomConfiguration configuration) {
        return new Loaded(
                configuration,
                new AcknowledgementWriter(
                        AcknowledgementText.load(NamedFiles.templates(configuration), configuration.desks()),
                        KnowledgeBase.load(configuration.desks())));
    }

    private record Loaded(MailroomConfiguration configuration, AcknowledgementWriter writer) {}
}
