package org.mailroom.james.webadmin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoreUrlTest {
    @Test
    void aUrlShouldBeShownWithoutWhatIsSecretInIt() {
        assertThat(StoreUrl.shown("jdbc:postgresql://db.acme.example/mailroom?user=u&password=p"))
                .isEqualTo("jdbc:postgresql://db.acme.example/mailroom");
        assertThat(StoreUrl.shown("jdbc:postgresql://u:p@db.acme.example/mailroom"))
                .isEqualTo("jdbc:postgresql://db.acme.example/mailroom");
        assertThat(StoreUrl.shown("jdbc:derby:/var/mailroom-derby;user=u;password=p"))
                .isEqualTo("jdbc:derby:/var/mailroom-derby");
    }
}
