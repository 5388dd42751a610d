package org.mailroom.james.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.HookReturnCode;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.people.AgentMark;
import org.mailroom.desk.people.Submitter;
import org.mailroom.desk.people.TwoDesks;

class AgentStampTest {
    private static final SMTPSession SESSION = (SMTPSession) Proxy.newProxyInstance(
            AgentStampTest.class.getClassLoader(), new Class<?>[] {SMTPSession.class}, (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    private final FakeUsers users = new FakeUsers();

    @Test
    void markThatIsThereAlreadyShouldGo() throws Exception {
        Mail mail = mailWith("mailroom.agent", "support/Anna");
        mail.setAttribute(Attribute.convertToAttribute("mailroom.released", "yes"));
        mail.setAttribute(Attribute.convertToAttribute("somebody.else", "kept"));

        assertThat(stamp(new Submitter.Outsider(), mail)).isEqualTo(HookResult.DECLINED);
        assertThat(mail.attributeNames().map(AttributeName::asString)).containsExactly("somebody.else");
    }

    @Test
    void sessionShouldOutweighWhatIsThere() throws Exception {
        Mail mail = mailWith("mailroom.agent", "support/Anna");

        stamp(new Submitter.Agent(new AgentMark("help", "Ben")), mail);

        assertThat(mail.attributes()
                        .map(attribute -> String.valueOf(attribute.getValue().value())))
                .containsExactly("help/Ben");
    }

    @Test
    void refusedPersonShouldNotSend() throws Exception {
        HookResult result = stamp(new Submitter.Refused("Log in otherwise"), mailWith("x", "y"));

        assertThat(result.getResult().getAction()).isEqualTo(HookReturnCode.Action.DENY);
        assertThat(result.getSmtpRetCode() + " " + result.getSmtpDescription()).isEqualTo("550 5.7.1 Log in otherwise");
    }

    @Test
    void mailShouldWaitWhileTheAccountsCannotBeRead() throws Exception {
        AgentStamp stamp = new AgentStamp(new Submitters(() -> TwoDesks.CONFIGURATION, new Accounts(users)) {
            @Override
            Submitter in(SMTPSession session) {
                throw new AccountsUnavailable(new IllegalStateException("away"));
            }
        });

        assertThat(stamp.onMessage(SESSION, mailWith("x", "y")).getSmtpRetCode())
                .isEqualTo("451");
    }

    private HookResult stamp(Submitter submitter, Mail mail) {
        return new AgentStamp(new Submitters(() -> TwoDesks.CONFIGURATION, new Accounts(users)) {
                    @Override
                    Submitter in(SMTPSession session) {
                        return submitter;
                    }
                })
                .onMessage(SESSION, mail);
    }

    private static Mail mailWith(String attribute, String value) throws Exception {
        return MailImpl.builder()
                .name("mail")
                .sender("anna@acme.example")
                .addRecipient("customer@example.org")
                .addAttribute(Attribute.convertToAttribute(attribute, value))
                .build();
    }
}
