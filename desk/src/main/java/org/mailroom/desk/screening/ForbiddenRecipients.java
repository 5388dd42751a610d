package org.mailroom.desk.screening;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.message.EmailAddress;

/** Finds recipients, and domains of recipients, that the desk may not write to. */
public final class ForbiddenRecipients implements Screen {
    private final ScreenAction wanted;
    private final Set<String> forbidden;

    /** @param forbidden addresses, and {@code @domain} for all of a domain, lower case */
    public ForbiddenRecipients(ScreenAction wanted, List<String> forbidden) {
        this.wanted = wanted;
        this.forbidden = Set.copyOf(forbidden);
    }

    @Override
    public String name() {
        return "forbidden recipients";
    }

    @Override
    public List<ScreenFinding> look(OutboundText text) {
        return text.addressing().recipients().stream()
                .filter(this::isForbidden)
                .distinct()
                .limit(Screening.MOST_FINDINGS)
                .map(recipient -> new ScreenFinding(
                        name(), Place.of(Place.Part.MAIL), "the desk may not write to " + recipient.readable(), wanted))
                .toList();
    }

    private boolean isForbidden(EmailAddress recipient) {
        return forbidden.contains(recipient.asString().toLowerCase(Locale.ROOT))
                || forbidden.contains("@" + recipient.domain().toLowerCase(Locale.ROOT));
    }
}
