package org.mailroom.james.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "/192.0.2.1:4711, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::",
        "2001:db8:1:2:ffff:ffff:ffff:ffff, 2001:db8:1:2::",
        "/[2001:db8:1:2:3:4:5:6]:4711, 2001:db8:1:2::",
        "2001:db8:1:3::1, 2001:db8:1:3::",
        "::ffff:192.0.2.1, 192.0.2.1",
        "mail.example.org, unknown",
        "'', unknown",
        "/, unknown",
        "1.2.3.4.5, unknown",
    })
    void addressesShouldBeCountedByNetwork(String text, String network) {
        assertThat(RemoteNetwork.parse(text).name()).isEqualTo(network);
    }
}
