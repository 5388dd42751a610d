package org.mailroom.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mailroom version}. */
@Command(name = "version", description = "Say which versions of Mailroom, James and Java these are.")
final class Version implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (spec != null) {
            spec.commandLine().getOut().println(text());
        }
        return ExitCode.OK;
    }

    private static String text() throws IOException {
        Properties versions = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
            versions.load(file);
        }
        return "Mailroom %s, Apache James %s, Java %s"
                .formatted(
                        versions.getProperty("mailroom"),
                        versions.getProperty("james"),
                        System.getProperty("java.version"));
    }
}
