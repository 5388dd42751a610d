package org.mailroom.james.delivery;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetConfig;
import org.apache.mailet.MailetContext;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.hold.DeliveryNotes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes at once that the customer's server has taken a reply, together with the end of the attempt, where James's delivery
 * puts the mail into the spool so that the processor of its {@code onSuccess} hears of it: one more way through the
 * durable queue for each reply. Only what cannot be noted now goes that way.
 */
final class NotingContext {
    private static final Logger LOGGER = LoggerFactory.getLogger(NotingContext.class);

    private final DeliveryNotes notes;
    private final UnitOfWork unit;
    private final InstantSource clock;

    NotingContext(DeliveryNotes notes, UnitOfWork unit, InstantSource clock) {
        this.notes = notes;
        this.unit = unit;
        this.clock = clock;
    }

    /** The configuration of the delivery with a context that notes. */
    MailetConfig in(MailetConfig config) {
        MailetContext context = noting(config.getMailetContext(), config.getInitParameter("onSuccess"));
        return new MailetConfig() {
            @Override
            public String getInitParameter(String name) {
                return config.getInitParameter(name);
            }

            @Override
            public Iterator<String> getInitParameterNames() {
                return config.getInitParameterNames();
            }

            @Override
            public MailetContext getMailetContext() {
                return context;
            }

            @Override
            public String getMailetName() {
                return config.getMailetName();
            }
        };
    }

    private MailetContext noting(MailetContext context, @Nullable String onSuccess) {
        return (MailetContext) Proxy.newProxyInstance(
                MailetContext.class.getClassLoader(),
                new Class<?>[] {MailetContext.class},
                (proxy, method, arguments) -> {
                    boolean delivered = method.getName().equals("sendMail")
                            && arguments.length == 2
                            && arguments[0] instanceof Mail
                            && arguments[1].equals(onSuccess);
                    return delivered && isNoted((Mail) arguments[0]) ? null : call(context, method, arguments);
                });
    }

    private static @Nullable Object call(MailetContext context, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(context, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private boolean isNoted(Mail mail) {
        Optional<Attempt> attempt = attempt(mail);
        if (attempt.isEmpty() || Facts.HELD.of(mail).isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        try {
            unit.together(() -> {
                notes.delivered(mail, now);
                attempt.get().end();
            });
            attempt.get().ended();
            return true;
        } catch (RuntimeException e) {
            LOGGER.warn("that mail {} was delivered is noted later", mail.getName(), e);
            Facts.TAKEN_AT.put(mail, now.toEpochMilli());
            return false;
        }
    }

    private static Optional<Attempt> attempt(Mail mail) {
        try {
            return mail.getMessage() instanceof GuardedMessage message
                    ? Optional.of(message.attempt())
                    : Optional.empty();
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }
}
