package org.mailroom.desk.trespass;

import com.google.inject.Injector;
import java.time.Clock;
import java.time.Instant;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public final class Trespasser {
    static Logger log = LoggerFactory.getLogger(Trespasser.class);

    @Inject
    @Nullable Injector injector;

    public Instant now() {
        System.out.println("now");
        return Instant.now();
    }

    public Clock clock() {
        return Clock.systemUTC();
    }
}
