package org.mailroom.server.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ImapClientTest {
    @Test
    void searchShouldReadTheUidsOfALargeFolder() throws Exception {
        List<Long> uids = LongStream.rangeClosed(1, 20_000).boxed().toList();
        String found = uids.stream().map(uid -> " " + uid).collect(Collectors.joining());
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> server =
                    CompletableFuture.runAsync(() -> answer(door, "* SEARCH" + found, "OK done"));

            try (ImapClient client = ImapClient.connect(door.getLocalPort())) {
                assertThat(client.search("ALL")).isEqualTo(uids);
            }
            server.join();
        }
    }

    @Test
    void aMessageThatIsGoneSinceItWasSearchedForShouldBeNone() throws Exception {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> server = CompletableFuture.runAsync(() -> answer(door, "* 0 EXISTS", "OK done"));

            try (ImapClient client = ImapClient.connect(door.getLocalPort())) {
                assertThat(client.find(1)).isEmpty();
            }
            server.join();
        }
    }

    @Test
    void aMessageThatWasTheLastOfItsFolderShouldBeNoneWhenItIsGone() throws Exception {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> server = CompletableFuture.runAsync(
                    () -> answer(door, "* 0 EXISTS", "BAD FETCH failed. Invalid messageset."));

            try (ImapClient client = ImapClient.connect(door.getLocalPort())) {
                assertThat(client.find(1)).isEmpty();
            }
            server.join();
        }
    }

    /** Greets and answers one command. */
    private static void answer(ServerSocket door, String untagged, String status) {
        try (Socket client = door.accept()) {
            OutputStream out = client.getOutputStream();
            out.write("* OK hello\r\n".getBytes(US_ASCII));
            String command = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII)).readLine();
            String tag = command.substring(0, command.indexOf(' '));
            out.write((untagged + "\r\n" + tag + " " + status + "\r\n").getBytes(US_ASCII));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
