package org.mailroom.desk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailroom.desk.inbound.WholeWay;
import org.mailroom.desk.message.RawMessage;

/**
 * The work on a mail grows with its size at most: counted in allocated bytes, which no other work on the machine changes.
 * Each shape is made four times as large.
 */
@DisplayName("A17 work and memory grow no faster than the mail")
class WorkTest {
    private static final int PIECES = 4_000;
    private static final int TIMES = 4;
    private static final double SLACK = 1.3;
    private static final long FOR_NOTHING = 2L << 20;
    private static final long A_BYTE = 400;
    private static final String HEAD = "From: jane@customer.example\r\nSubject: Help\r\n";

    private static final String BOUNCE = "From: mailer-daemon@customer.example\r\nSubject: Undelivered mail\r\n";
    private static final String STATUS = BOUNCE + "Content-Type: message/delivery-status\r\n";

    static Stream<Arguments> shapes() {
        return Stream.of(
                shape("words", HEAD + "\r\n", "the order is late ", ""),
                shape("lines", HEAD + "\r\n", "the order is late\r\n", ""),
                shape("empty lines", HEAD + "\r\n", "\r\n", ""),
                shape("quotes", HEAD + "\r\n", ">".repeat(20) + "\r\n", ""),
                shape("announcements", HEAD + "\r\n", "On Monday a@b.c wrote:\r\n", ""),
                shape("addresses", HEAD + "\r\n", "a@b.c, ", ""),
                shape("at signs", HEAD + "\r\n", "@", ""),
                shape("status codes", HEAD + "\r\n", "5.1.1.", ""),
                shape("sentences", "In-Reply-To: <1@x>\r\n" + HEAD + "\r\n", "This is an automatic. ", ""),
                shape(
                        "days",
                        "Auto-Submitted: auto-replied\r\n" + HEAD + "\r\n",
                        "I am out of the office until 99 ",
                        ""),
                shape(
                        "bounce lines",
                        "Return-Path: <>\r\n" + HEAD + "\r\n",
                        "<a@b.example>: could not be delivered to\r\n",
                        ""),
                shape(
                        "a diagnostic",
                        STATUS + "\r\nFinal-Recipient: rfc822; a@b.c\r\nDiagnostic-Code: x",
                        "\r\n y",
                        ""),
                shape("addresses of a bounce", "Return-Path: <>\r\n" + BOUNCE + "\r\n", "a@b.c, ", ""),
                shape("failed recipients", HEAD + "X-Failed-Recipients: ", "a@b.example, ", "\r\n\r\nx"),
                shape("tags", HEAD + "Content-Type: text/html\r\n\r\n", "<b><a href=x>", ""),
                shape("open tags", HEAD + "Content-Type: text/html\r\n\r\n", "<", ""),
                shape("entities", HEAD + "Content-Type: text/html\r\n\r\n", "&#x", ""),
                shape("fields", HEAD, "X-A: 1\r\n", "\r\nx"),
                shape("folded", HEAD + "X-A:", "\r\n 1", "\r\n\r\nx"),
                shape("subject", "From: jane@customer.example\r\nSubject: ", "Re: ", "\r\n\r\nx"),
                shape("encoded words", "From: jane@customer.example\r\nSubject: ", "=?utf-8?q?=C3?= ", "\r\n\r\nx"),
                shape("references", HEAD + "References:", " <1@x>\r\n", "\r\n\r\nx"),
                shape("open references", HEAD + "References:", "<", "\r\n\r\nx"),
                shape("recipients", HEAD + "To: ", "\"a\" <a@b.example>, ", "\r\n\r\nx"),
                shape("groups", HEAD + "To: ", "a:", "\r\n\r\nx"),
                shape("comments", HEAD + "Auto-Submitted: ", "(", "\r\n\r\nx"),
                shape("parameters", HEAD + "Content-Type: text/plain; ", "a*0*=x; ", "\r\n\r\nx"),
                shape("parts", HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n", "--b\r\n\r\nx\r\n", "--b--"),
                shape("mails in mails", HEAD, "Content-Type: message/rfc822\r\n\r\n", "x"),
                shape(
                        "status groups",
                        HEAD + "Content-Type: message/delivery-status\r\n\r\n",
                        "Final-Recipient: rfc822; a@b.c\r\n\r\n",
                        ""),
                shape("utf-7", HEAD + "Content-Type: text/plain; charset=utf-7\r\n\r\n", "+", ""),
                shape("base64", HEAD + "Content-Transfer-Encoding: base64\r\n\r\n", "=", ""));
    }

    private static Arguments shape(String name, String head, String piece, String tail) {
        return Arguments.of(name, head, piece, tail);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void fourTimesTheMailShouldBeFourTimesTheWorkAtMost(String name, String head, String piece, String tail) {
        RawMessage small = mail(head, piece, tail, PIECES);
        RawMessage large = mail(head, piece, tail, PIECES * TIMES);
        work(small);
        work(large);
        long smallWork = work(small);
        long largeWork = work(large);

        assertThat(largeWork).as(name).isLessThan((long) (TIMES * SLACK * smallWork) + FOR_NOTHING);
        assertThat(largeWork).as(name).isLessThan(A_BYTE * large.size() + TIMES * FOR_NOTHING);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverComesShouldTakeNoMoreThanItsSizeAllows(long seed) {
        RawMessage mail = RawMessage.of(new MailSoup(new Random(seed)).next());
        work(mail);

        assertThat(work(mail)).isLessThan(A_BYTE * mail.size() + TIMES * FOR_NOTHING);
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(50);
    }

    /** Bytes allocated for one mail on its way. */
    private static long work(RawMessage mail) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        WholeWay way = new WholeWay();
        long before = threads.getThreadAllocatedBytes(self);
        way.of(mail);
        return threads.getThreadAllocatedBytes(self) - before;
    }

    private static RawMessage mail(String head, String piece, String tail, int pieces) {
        return RawMessage.of((head + piece.repeat(pieces) + tail).getBytes(StandardCharsets.UTF_8));
    }
}
