package org.mailroom.james.login;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.OptionalBinder;
import java.time.InstantSource;
import org.mailroom.desk.health.StoreHealth;
import org.mailroom.desk.people.LoginThrottle;

/**
 * What the login needs, for the extension's module to install. That one binds {@code Supplier<MailroomConfiguration>},
 * {@link InstantSource} and, by {@code OptionalBinder.setBinding}, {@link StoreHealth}; without, the store counts as
 * available.
 */
public final class LoginModule extends AbstractModule {

    @Override
    protected void configure() {
        OptionalBinder.newOptionalBinder(binder(), StoreHealth.class)
                .setDefault()
                .toInstance(() -> true);
    }

    @Provides
    @Singleton
    LoginThrottle throttle(InstantSource clock) {
        return new LoginThrottle(clock);
    }
}
