package org.mailroom.james.configuration;

import java.util.function.Supplier;
import org.mailroom.desk.acknowledgement.ProgressText;
import org.mailroom.desk.acknowledgement.ProgressWriter;
import org.mailroom.desk.check.NamedFiles;
import org.mailroom.desk.configuration.MailroomConfiguration;

/** Writes progress notices with the templates of the configuration in force, loaded once for each. Thread-safe. */
public final class ProgressWriters implements Supplier<ProgressWriter> {
    private final Supplier<MailroomConfiguration> configuration;
    private volatile Loaded loaded;

    /** @throws org.mailroom.desk.templates.InvalidTemplatesException when the templates cannot be used */
    public ProgressWriters(Supplier<MailroomConfiguration> configuration) {
        this.configuration = configuration;
        this.loaded = load(configuration.get());
    }

    /** A configuration that was read again counts as another one even if it is equal: its templates may have changed. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public ProgressWriter get() {
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
                new ProgressWriter(ProgressText.load(NamedFiles.templates(configuration), configuration.desks())));
    }

    private record Loaded(MailroomConfiguration configuration, ProgressWriter writer) {}
}
