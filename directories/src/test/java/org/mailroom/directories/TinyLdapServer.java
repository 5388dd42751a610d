package org.mailroom.directories;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Speaks as much of LDAP (RFC 4511) as a bind and a search take: every search finds the one entry, if there is one. */
final class TinyLdapServer implements AutoCloseable {
    private static final int BIND = 0x60;
    private static final int SEARCH = 0x63;

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Map<String, String> entry;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    TinyLdapServer(Map<String, String> entry) throws IOException {
        this.entry = entry;
        Thread thread = new Thread(this::accept, "ldap");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The requests, as text. */
    List<String> asked() {
        return asked;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                serve(new DataInputStream(client.getInputStream()), client.getOutputStream());
            } catch (IOException closed) {
                asked.add("closed: " + closed.getMessage());
            }
        }
    }

    private void serve(DataInputStream in, OutputStream out) throws IOException {
        try {
            while (in.readUnsignedByte() == 0x30) {
                byte[] message = in.readNBytes(length(in));
                asked.add(new String(message, StandardCharsets.ISO_8859_1));
                int id = message[2];
                int operation = message[3] & 0xff;
                if (operation == BIND) {
                    out.write(message(id, 0x61, result()));
                } else if (operation == SEARCH) {
                    if (!entry.isEmpty()) {
                        out.write(message(id, 0x64, concat(octets("cn=jane,o=acme"), element(0x30, attributes()))));
                    }
                    out.write(message(id, 0x65, result()));
                } else {
                    return;
                }
                out.flush();
            }
        } catch (EOFException end) {
            return;
        }
    }

    private byte[] attributes() {
        byte[] all = new byte[0];
        for (var attribute : entry.entrySet()) {
            byte[] values = element(0x31, octets(attribute.getValue()));
            all = concat(all, element(0x30, concat(octets(attribute.getKey()), values)));
        }
        return all;
    }

    private static int length(DataInputStream in) throws IOException {
        int first = in.readUnsignedByte();
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < (first & 0x7f); i++) {
            length = (length << 8) | in.readUnsignedByte();
        }
        return length;
    }

    private static byte[] message(int id, int operation, byte[] content) {
        return element(0x30, concat(new byte[] {2, 1, (byte) id}, element(operation, content)));
    }

    private static byte[] result() {
        return concat(new byte[] {0x0a, 1, 0}, concat(octets(""), octets("")));
    }

    private static byte[] octets(String text) {
        return element(4, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] element(int tag, byte[] content) {
        byte[] length = content.length < 0x80
                ? new byte[] {(byte) content.length}
                : new byte[] {(byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return concat(concat(new byte[] {(byte) tag}, length), content);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
