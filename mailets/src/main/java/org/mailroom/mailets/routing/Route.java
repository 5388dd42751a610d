package org.mailroom.mailets.routing;

import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.routing.RoutingDesk;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.mailets.DeskMailet;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;

/**
 * Gives a case that this mail opened to an agent, where its queue gives cases, and a case whose agent is away to somebody
 * else. At a desk where agents take cases themselves it does nothing. A repeat changes nothing.
 */
public final class Route extends DeskMailet {
    private final RoutingDesk routing;
    private final Cases cases;

    @Inject
    public Route(Supplier<MailroomConfiguration> configuration, Tellers tellers, RoutingDesk routing, Cases cases) {
        super(configuration, tellers);
        this.routing = routing;
        this.cases = cases;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        DeskConfiguration desk = desk(mail);
        if (!RoutingDesk.concerns(desk)) {
            return;
        }
        Optional<String> words = Facts.CASE.of(mail).flatMap(cases::byId).flatMap(found -> route(mail, desk, found));
        if (words.isPresent()) {
            MailMessage message = MailMessage.read(MailBytes.of(mail));
            keep(mail, story(mail, message).tell(Verb.ROUTED, words.get()));
        }
    }

    private Optional<String> route(Mail mail, DeskConfiguration desk, Case theCase) {
        return Facts.OPENED.of(mail).orElse(false) ? routing.opened(desk, theCase) : routing.followedUp(desk, theCase);
    }
}
