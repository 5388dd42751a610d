package org.mailroom.server.state;

/**
 * The TCP ports a server listens on, all on the loopback address as shipped.
 *
 * @param smtp mail from other servers (RFC 5321)
 * @param submission mail from clients, with STARTTLS (RFC 6409)
 * @param submissions mail from clients, TLS from the first byte (RFC 8314)
 * @param imap with STARTTLS (RFC 9051)
 * @param imaps TLS from the first byte (RFC 8314)
 * @param webAdmin James's administration over HTTP
 */
public record Ports(int smtp, int submission, int submissions, int imap, int imaps, int webAdmin) {
    /** What is added to the well-known port numbers unless something else is asked for. */
    public static final int DEFAULT_BASE = 2000;

    private static final int HIGHEST_BASE = 65_535 - 993;

    public Ports {
        for (int port : new int[] {smtp, submission, submissions, imap, imaps, webAdmin}) {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("a port is a number from 1 to 65535, not " + port);
            }
        }
    }

    /**
     * The well-known ports moved up by {@code base}: with 2000, SMTP is 2525, submission 2587, IMAP 2143 and so on.
     *
     * @param base from 1 to 64542
     * @throws IllegalArgumentException if a port would be out of range
     */
    public static Ports from(int base) {
        if (base < 1 || base > HIGHEST_BASE) {
            throw new IllegalArgumentException("the port base is a number from 1 to " + HIGHEST_BASE + ", not " + base);
        }
        return new Ports(base + 525, base + 587, base + 465, base + 143, base + 993, base + 80);
    }

    /** Where the demonstration's outside world listens, when these are the server's ports. */
    public int outside() {
        return smtp + 1;
    }
}
