package org.mailroom.mailets.intake;

import java.util.Collection;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMatcher;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.mailets.MailBytes;

/**
 * Matches the recipients that are addresses of a desk, with or without a detail after {@code +}.
 *
 * <pre>{@code
 * <mailet match="org.mailroom.mailets.intake.ForDesk" class="ToProcessor">
 *   <processor>desk-inbound</processor>
 * </mailet>
 * }</pre>
 */
public final class ForDesk extends GenericMatcher {
    private final Supplier<MailroomConfiguration> configuration;

    @Inject
    public ForDesk(Supplier<MailroomConfiguration> configuration) {
        this.configuration = configuration;
    }

    @Override
    public Collection<MailAddress> match(Mail mail) {
        MailroomConfiguration desks = configuration.get();
        return mail.getRecipients().stream()
                .filter(r -> MailBytes.address(r).flatMap(desks::deskFor).isPresent())
                .toList();
    }
}
