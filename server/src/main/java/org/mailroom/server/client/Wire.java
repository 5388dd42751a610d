package org.mailroom.server.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A connection that carries lines ending in CR LF, and bytes; a character is a byte (ISO 8859-1). */
final class Wire implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_LINE = 1 << 20;

    private Socket socket;
    private InputStream in;
    private OutputStream out;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream());
    }

    /** Connects to a port of this machine; a silence of a minute is an error. */
    static Wire to(int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        return new Wire(socket);
    }

    /** Goes on encrypted, and only with a server that has a trusted certificate for this address (RFC 6125). */
    void encrypt(SSLSocketFactory trust) throws IOException {
        SSLSocket encrypted = (SSLSocket) trust.createSocket(socket, LOOPBACK, socket.getPort(), true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        socket = encrypted;
        in = new BufferedInputStream(encrypted.getInputStream());
        out = new BufferedOutputStream(encrypted.getOutputStream());
    }

    void writeLine(String line) throws IOException {
        out.write(line.getBytes(ISO_8859_1));
        out.write('\r');
        out.write('\n');
        out.flush();
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** The next line without its end. */
    String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection after '" + line.toString(ISO_8859_1) + "'");
            }
            if (line.size() == LONGEST_LINE) {
                throw new IOException("the server sent a line of more than " + LONGEST_LINE + " bytes");
            }
            line.write(next);
        }
        String text = line.toString(ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    byte[] readBytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the server closed the connection inside a literal");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
