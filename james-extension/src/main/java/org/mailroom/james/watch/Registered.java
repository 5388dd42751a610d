package org.mailroom.james.watch;

import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.james.events.EventBus;

/**
 * The listener, registered with the server. Made with the server's extensions, before anybody can log in: a listener
 * named in {@code listeners.xml} would be registered after that, and miss what happens in between.
 */
@Singleton
public final class Registered {
    @Inject
    Registered(EventBus events, FolderListener listener) {
        listener.listen(events, listener.getDefaultGroup());
    }
}
