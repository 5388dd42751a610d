package org.mailroom.james.login;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.OptionalBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.health.StoreHealth;
import org.mailroom.desk.people.TwoDesks;

/** The login and what it needs, all of it in the hands of the test: one server at a time. */
public final class LoginUnderTest extends AbstractModule {
    static final AtomicReference<MailroomConfiguration> CONFIGURATION = new AtomicReference<>(TwoDesks.CONFIGURATION);
    static final AtomicBoolean STORE_AVAILABLE = new AtomicBoolean(true);

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));

    /** As at the beginning, with all failed logins forgotten. */
    static void reset() {
        CONFIGURATION.set(TwoDesks.CONFIGURATION);
        STORE_AVAILABLE.set(true);
        later(Duration.ofHours(2));
    }

    static void later(Duration duration) {
        NOW.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    protected void configure() {
        install(new LoginModule());
        bind(new TypeLiteral<Supplier<MailroomConfiguration>>() {}).toInstance(CONFIGURATION::get);
        bind(InstantSource.class).toInstance(NOW::get);
        OptionalBinder.newOptionalBinder(binder(), StoreHealth.class)
                .setBinding()
                .toInstance(STORE_AVAILABLE::get);
    }
}
