package org.mailroom.james.health;

import java.util.Optional;
import org.apache.james.core.healthcheck.ComponentName;
import org.apache.james.core.healthcheck.HealthCheck;
import org.apache.james.core.healthcheck.Result;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** One look at a part of the desk for the server's health checks; a look that fails says that the part is not healthy. */
abstract class DeskHealthCheck implements HealthCheck {
    private final ComponentName name;

    DeskHealthCheck(String part) {
        this.name = new ComponentName("Mailroom " + part);
    }

    /** How bad it is that something is wrong. */
    enum Effect {
        /** A person should look; mail goes on. */
        DEGRADED,
        /** Mail waits until it is mended. */
        UNHEALTHY
    }

    /** What is wrong, for an administrator; empty when nothing is. May take some seconds. */
    abstract Optional<String> complaint();

    /** What a complaint means. */
    abstract Effect effect();

    @Override
    public final ComponentName componentName() {
        return name;
    }

    @Override
    public final Publisher<Result> check() {
        return Mono.fromCallable(this::result)
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorResume(e -> Mono.just(Result.unhealthy(name, "could not be looked at: " + e.getMessage(), e)));
    }

    private Result result() {
        return complaint().map(this::complain).orElseGet(() -> Result.healthy(name));
    }

    private Result complain(String words) {
        return effect() == Effect.DEGRADED ? Result.degraded(name, words) : Result.unhealthy(name, words);
    }
}
