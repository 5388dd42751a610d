package org.mailroom.server.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.jms.Connection;
import javax.jms.JMSException;
import javax.jms.MessageProducer;
import javax.jms.ObjectMessage;
import javax.jms.Queue;
import javax.jms.Session;
import org.junit.jupiter.api.Test;

class SendersTest {
    private final List<String> done = new ArrayList<>();
    private int sessions;
    private boolean broken;

    @Test
    void aSessionThatFailsShouldNotBeUsedAgain() throws Exception {
        Senders senders = new Senders(answering(Connection.class, "connection"), "spool", 1);
        senders.send(4, entry -> {});
        broken = true;
        assertThatThrownBy(() -> senders.send(4, entry -> {})).hasMessage("closed");
        broken = false;
        senders.send(4, entry -> {});

        assertThat(done).containsExactly("send 1", "close 1", "send 2");
    }

    private <T> T answering(Class<T> type, String number) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "createSession" -> answering(Session.class, Integer.toString(++sessions));
                    case "createQueue" -> answering(Queue.class, number);
                    case "createProducer" -> answering(MessageProducer.class, number);
                    case "createObjectMessage" -> entry(number);
                    default -> {
                        done.add(method.getName() + " " + number);
                        yield null;
                    }
                }));
    }

    private ObjectMessage entry(String number) throws JMSException {
        if (broken) {
            throw new JMSException("closed");
        }
        return answering(ObjectMessage.class, number);
    }
}
