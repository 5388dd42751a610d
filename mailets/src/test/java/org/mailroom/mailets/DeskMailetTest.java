package org.mailroom.mailets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.james.lifecycle.api.Disposable.LeakAware;
import org.apache.james.server.core.MailImpl;
import org.apache.james.server.core.MimeMessageInputStreamSource;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetContext;
import org.apache.mailet.base.test.FakeMailetConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.story.InMemoryStoryBook;
import org.mailroom.desk.story.Tellers;

class DeskMailetTest {
    private static final MovableClock CLOCK = MovableClock.at("2026-11-23T10:00:00Z");
    private static final String TEXT = "Subject: \u00e4\r\n\r\nbody";

    private final MailImpl mail = MailImpl.builder().name("Mail1").build();

    @BeforeEach
    void receive() throws MessagingException {
        mail.setMessageContent(
                MimeMessageInputStreamSource.create("Mail1", new ByteArrayInputStream(TEXT.getBytes(ISO_8859_1))));
    }

    @AfterEach
    void dispose() {
        mail.dispose();
    }

    @Test
    void copyShouldGoOnWithTheSameBytesAndBeGivenBack() throws Exception {
        int held = LeakAware.REFERENCES_IN_USE.size();
        List<String> sent = new ArrayList<>();
        PassingOn mailet = new PassingOn();
        mailet.init(FakeMailetConfig.builder().mailetContext(spool(sent)).build());

        mailet.service(mail);

        assertThat(sent).containsExactly("desk-inbound [other@acme.example] " + TEXT);
        assertThat(LeakAware.REFERENCES_IN_USE).hasSizeLessThanOrEqualTo(held);
    }

    /** A server that reads what it is given while it has it. */
    private static MailetContext spool(List<String> sent) {
        return (MailetContext) Proxy.newProxyInstance(
                MailetContext.class.getClassLoader(), new Class<?>[] {MailetContext.class}, (self, method, given) -> {
                    Mail copy = (Mail) given[0];
                    String text = new String(MailBytes.of(copy).bytes(), ISO_8859_1);
                    sent.add(given[1] + " " + copy.getRecipients() + " " + text);
                    return null;
                });
    }

    /** Passes each mail on to one more recipient. */
    private static final class PassingOn extends DeskMailet {
        PassingOn() {
            super(
                    () -> SampleDesk.configuration(SampleDesk.support()),
                    new Tellers(new InMemoryStoryBook(), new IdGenerator(CLOCK, 1), CLOCK));
        }

        @Override
        public void service(Mail mail) throws MessagingException {
            sendCopy(mail, List.of(new MailAddress("other@acme.example")), "desk-inbound");
        }
    }
}
