package org.mailroom.benchmarks.hosts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is changed in the configuration of the servers that are compared. */
final class ServerFiles {
    private static final String LOCAL_DELIVERY = "      <mailet match=\"RecipientIsLocal\" class=\"LocalDelivery\"/>";

    private ServerFiles() {}

    /** James's own reply to each mail for an address, before the mail is delivered. */
    static void letReply(Path conf, String address) throws IOException {
        Path file = conf.resolve("mailetcontainer.xml");
        String before = Files.readString(file, UTF_8);
        String reply = """
                      <mailet match="RecipientIs=%1$s" class="NotifySender">
                        <sender>%1$s</sender>
                        <sendingAddress>%1$s</sendingAddress>
                        <prefix>Received:</prefix>
                        <notice>Thank you for your message. We have received it and will answer within one working day.</notice>
                        <inline>none</inline>
                        <attachment>none</attachment>
                        <passThrough>true</passThrough>
                      </mailet>
                """.formatted(address);
        String after = before.replace(LOCAL_DELIVERY, reply + LOCAL_DELIVERY);
        if (after.equals(before)) {
            throw new IllegalStateException("no local delivery in " + file);
        }
        Files.writeString(file, after, UTF_8);
    }

    /** The nearest to a James that relays at once: every reply is screened and stored, and waits for nothing. */
    static void letRepliesGoAtOnce(Path conf) throws IOException {
        Path file = conf.resolve("mailroom.yaml");
        String before = Files.readString(file, UTF_8);
        String after = before.replaceAll("(?m)^( +recall-window:).*", "$1 0s")
                .replaceAll("(?m)^( +review:) 5%.*", "$1 none")
                .replaceAll("(?m)^( +default-rate:).*", "$1 none");
        Files.writeString(file, after, UTF_8);
    }

    /** Mailroom's state in this database instead of its own Derby. */
    static void keepStateIn(Path conf, String url, String user) throws IOException {
        Path file = conf.resolve("mailroom.yaml");
        String before = Files.readString(file, UTF_8);
        String after = before.replaceFirst(
                "(?m)^version: 1$", "version: 1\nstore:\n  url: " + url + "\n  user: " + user + "\n");
        Files.writeString(file, after, UTF_8);
    }
}
