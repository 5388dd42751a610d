package org.mailroom.james.moves;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.apache.james.imap.api.ImapConfiguration;
import org.apache.james.imap.api.message.Capability;
import org.apache.james.imap.api.message.request.ImapRequest;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.imap.message.request.AbstractMailboxSelectionRequest;
import org.apache.james.imap.processor.CapabilityImplementingProcessor;
import org.apache.james.imap.processor.base.AbstractProcessor;
import org.apache.james.util.MDCBuilder;
import org.apache.james.utils.ClassName;
import org.apache.james.utils.GuiceGenericLoader;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Stands before commands of the server, which it carries out on threads that are not the network's. What such a thread
 * writes goes out at once, and what others have written before comes later: the server's own FETCH is sometimes ended by
 * the network's thread while another one has written the message, and then says that it is done before it has said
 * anything. A mail program takes the message for the answer to its next command, and does with one mail what is meant for
 * another.
 */
abstract class Gate extends AbstractProcessor<ImapRequest> implements CapabilityImplementingProcessor {
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_WAITING = 10_000;

    /** Of our own: what commands wait for is done by the server's threads, which must not wait for commands. */
    private static final Scheduler THREADS =
            Schedulers.newBoundedElastic(MOST_AT_ONCE, MOST_WAITING, "mailroom-imap", 60, true);

    private final Map<Class<?>, AbstractProcessor<?>> behind;

    /** @param processors those of the commands, made by the server */
    Gate(GuiceGenericLoader loader, List<Class<?>> processors) throws ClassNotFoundException {
        super(ImapRequest.class);
        ImmutableMap.Builder<Class<?>, AbstractProcessor<?>> byCommand = ImmutableMap.builder();
        for (Class<?> type : processors) {
            AbstractProcessor<?> processor = loader.instantiate(new ClassName(type.getName()));
            processor.acceptableClasses().forEach(command -> byCommand.put(command, processor));
        }
        this.behind = byCommand.build();
    }

    @Override
    public void configure(ImapConfiguration configuration) {
        behind.values().forEach(processor -> processor.configure(configuration));
    }

    @Override
    public List<Class<? extends ImapRequest>> acceptableClasses() {
        return behind.keySet().stream()
                .<Class<? extends ImapRequest>>map(command -> command.asSubclass(ImapRequest.class))
                .toList();
    }

    @Override
    public List<Capability> getImplementedCapabilities(ImapSession session) {
        return behind.values().stream()
                .filter(CapabilityImplementingProcessor.class::isInstance)
                .map(CapabilityImplementingProcessor.class::cast)
                .flatMap(processor -> processor.getImplementedCapabilities(session).stream())
                .distinct()
                .toList();
    }

    /**
     * {@inheritDoc}
     *
     * <p>A folder is opened where the server does it: it looks whether a command is allowed when it reads it, and a program
     * may send the next one before the answer (RFC 9051 section 5.5).
     */
    @Override
    protected final Mono<Void> doProcess(ImapRequest request, Responder responder, ImapSession session) {
        Mono<Void> passed = Mono.defer(() -> pass(request, responder, session));
        return request instanceof AbstractMailboxSelectionRequest ? passed : passed.subscribeOn(THREADS);
    }

    /** What is to be done with the command. */
    abstract Mono<Void> pass(ImapRequest request, Responder responder, ImapSession session);

    /** Has the server carry out the command. */
    final Mono<Void> carryOut(ImapRequest request, Responder responder, ImapSession session) {
        AbstractProcessor<?> processor = behind.get(request.getClass());
        return processor == null
                ? Mono.error(new IllegalStateException("no command is known for " + request.getClass()))
                : processor.processReactive(request, responder, session);
    }

    @Override
    protected MDCBuilder mdc(ImapRequest request) {
        return MDCBuilder.create();
    }
}
