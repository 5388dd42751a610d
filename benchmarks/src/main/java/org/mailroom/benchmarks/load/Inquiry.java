package org.mailroom.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * A customer's mail of 10 KB, plain text and HTML, whose words, sender and Message-ID no other has. Every fourth is about
 * an invoice by its subject and belongs to another folder than the rest.
 *
 * @param id letters, digits and hyphens, unlike any other's
 * @param number which of its round
 */
public record Inquiry(String id, int number) {
    /** Bytes of the whole mail, within a few hundred. */
    public static final int SIZE = 10 * 1024;

    private static final int HTML = SIZE * 55 / 100;
    private static final int PLAIN = SIZE * 33 / 100;
    private static final int ONE_IN = 4;

    /** The inquiry of this number in a round. */
    public static Inquiry of(String round, int number) {
        return new Inquiry(round + number, number);
    }

    public String customer() {
        return id + "@customer.example";
    }

    public String messageId() {
        return id + "@mail.customer.example";
    }

    /** The queue folder where Mailroom files it. */
    public String folder() {
        return isAboutMoney() ? "Queues.Billing" : "Queues.General";
    }

    private boolean isAboutMoney() {
        return number % ONE_IN == ONE_IN - 1;
    }

    /** The mail as it is sent, to this address. */
    public byte[] bytes(String recipient) {
        long seed = id.hashCode() * 31L + number;
        String subject = (isAboutMoney() ? "Your invoice no. " : "A question about item ") + Math.abs(seed % 1_000_000);
        String html = Prose.of(seed + 1, HTML).replace("\r\n", "</p>\r\n<p>");
        return (header(recipient, subject) + "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                        + Prose.of(seed, PLAIN)
                        + "\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>"
                        + html + "</p></body></html>\r\n--b--\r\n")
                .getBytes(US_ASCII);
    }

    private String header(String recipient, String subject) {
        return "Received: from [198.51.100.7] by mx.customer.example with ESMTPSA; Fri, 27 Nov 2026 10:00:01 +0100\r\n"
                + "From: Carla " + id + " <" + customer() + ">\r\n"
                + "To: Support <" + recipient + ">\r\n"
                + "Date: Fri, 27 Nov 2026 10:00:00 +0100\r\n"
                + "Subject: " + subject + "\r\n"
                + "Message-ID: <" + messageId() + ">\r\n"
                + "User-Agent: Mozilla Thunderbird\r\n"
                + "MIME-Version: 1.0\r\n"
                + "Content-Type: multipart/alternative; boundary=b\r\n\r\n";
    }
}
