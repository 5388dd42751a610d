package org.mailroom.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * An agent's answer of 10 KB to an inquiry, as a mail program sends it.
 *
 * @param to the inquiry
 */
public record Answer(Inquiry to) {
    private static final int PLAIN = Inquiry.SIZE * 94 / 100;

    /** The mail as it is sent, from this address. */
    public byte[] bytes(String sender) {
        return ("From: " + sender + "\r\n"
                        + "To: " + to.customer() + "\r\n"
                        + "Date: Fri, 27 Nov 2026 11:00:00 +0100\r\n"
                        + "Subject: Re: A question\r\n"
                        + "Message-ID: <" + to.id() + "@agents-own-computer.example>\r\n"
                        + "In-Reply-To: <" + to.messageId() + ">\r\n"
                        + "References: <" + to.messageId() + ">\r\n"
                        + "MIME-Version: 1.0\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                        + "Dear customer,\r\n\r\n" + Prose.of(to.id().hashCode(), PLAIN))
                .getBytes(US_ASCII);
    }
}
