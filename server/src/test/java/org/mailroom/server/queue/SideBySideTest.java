package org.mailroom.server.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.jms.Connection;
import javax.jms.ConnectionFactory;
import javax.jms.JMSException;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private final List<Integer> closed = new ArrayList<>();
    private int opened;
    private int mostOpened = 3;

    @Test
    void allShouldBeClosedWhateverBecomesOfOne() throws Exception {
        Connection connection = SideBySide.of(factory(), 3).createConnection();

        assertThatThrownBy(connection::close)
                .hasMessage("1 cannot be closed")
                .satisfies(thrown -> assertThat(thrown.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("2 cannot be closed", "3 cannot be closed"));

        assertThat(closed).containsExactly(1, 2, 3);
    }

    @Test
    void whereNotAllCanBeOpenedTheOthersShouldBeClosed() {
        mostOpened = 2;

        assertThatThrownBy(() -> SideBySide.of(factory(), 3).createConnection()).hasMessage("no more than 2");

        assertThat(closed).containsExactly(1, 2);
    }

    private ConnectionFactory factory() {
        return (ConnectionFactory) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ConnectionFactory.class}, (proxy, method, arguments) -> {
                    if (opened == mostOpened) {
                        throw new JMSException("no more than " + mostOpened);
                    }
                    return connection(++opened);
                });
    }

    private Connection connection(int number) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    closed.add(number);
                    throw new JMSException(number + " cannot be closed");
                });
    }
}
