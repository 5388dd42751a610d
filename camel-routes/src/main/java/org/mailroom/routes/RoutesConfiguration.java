package org.mailroom.routes;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spring.SpringCamelContext;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.routes.RoutesContext.Parts;
import org.mailroom.routes.bursts.BurstsRoute;
import org.mailroom.routes.card.CardRoute;
import org.mailroom.routes.escalation.AlarmRoute;
import org.mailroom.routes.escalation.ReportRoute;
import org.mailroom.routes.filing.FilingRoute;
import org.mailroom.routes.hold.ReleaseRoute;
import org.mailroom.routes.routing.RoutingRoute;
import org.mailroom.routes.work.ParkedRoute;
import org.mailroom.routes.work.UnsortedRoute;
import org.mailroom.routes.work.WorkRoute;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which routes there are, and the Camel context that runs them. */
@Configuration(proxyBeanMethods = false)
class RoutesConfiguration {
    @Bean
    RouteBuilder filingRoute(Parts parts) {
        return new FilingRoute(parts.filer());
    }

    @Bean
    RouteBuilder releaseRoute(Parts parts) {
        return new ReleaseRoute(parts.releases());
    }

    @Bean
    RouteBuilder workRoute(Parts parts) {
        return new WorkRoute(parts.work(), work(parts));
    }

    private static Map<WorkKind, Consumer<WorkItem>> work(Parts parts) {
        Map<WorkKind, Consumer<WorkItem>> work = new EnumMap<>(WorkKind.class);
        work.put(WorkKind.FILE, parts.filer()::file);
        work.put(WorkKind.SHOW_HELD, item -> parts.copies().refresh(item.subject()));
        work.put(WorkKind.TELL_HELD, parts.heldNotices()::tell);
        work.put(WorkKind.COPY_QUALITY, parts.quality()::copy);
        work.put(WorkKind.ASK_REVIEW, parts.reviewRequests()::ask);
        work.put(WorkKind.REVIEW_TIMEOUT, parts.reviewTimeouts()::timeout);
        work.put(WorkKind.END_REVIEW_CLAIM, parts.reviewTimeouts()::claimEnds);
        work.put(WorkKind.ACKNOWLEDGE, parts.acknowledging()::send);
        work.put(WorkKind.WARN_OWNER, parts.warnings()::send);
        work.put(WorkKind.SEND_AGAIN, parts.doubts()::sendAgain);
        work.put(WorkKind.MOVE_CASE, item -> move(parts, item));
        work.put(WorkKind.PUT_BACK, parts.replyMoves()::putBack);
        work.put(WorkKind.END_NOTE, parts.moveNotes()::end);
        work.put(WorkKind.MARK_CASE, parts.escalation().marker()::mark);
        work.put(WorkKind.MARK_AGAIN, parts.escalation().marker()::markAgain);
        work.put(WorkKind.NOTIFY, parts.escalation().notifier()::send);
        work.put(WorkKind.NOTIFY_CUSTOMER, parts.escalation().progress()::send);
        work.put(WorkKind.WEBHOOK, parts.escalation().webhooks()::send);
        work.put(WorkKind.SHOW_CARD, parts.cards()::show);
        work.put(WorkKind.WAKE_CASE, parts.actions()::wake);
        work.put(WorkKind.CARRY_OUT, parts.commands()::carryOut);
        work.put(WorkKind.ADOPT, parts.adopter()::adopt);
        work.put(WorkKind.TAKE_COPY, parts.adopter()::takeCopy);
        work.put(WorkKind.TAKE_NOTE, parts.notes()::take);
        work.put(WorkKind.REMIND_EXPERT, parts.experts()::remind);
        work.put(WorkKind.EXPERT_LATE, parts.experts()::late);
        work.put(WorkKind.ROUTE, parts.routing()::route);
        work.put(WorkKind.OVERFLOW, parts.routing()::overflow);
        work.put(WorkKind.HAND_BACK, parts.routing()::handBack);
        return work;
    }

    /** The card follows the mails. */
    private static void move(Parts parts, WorkItem item) {
        parts.mover().move(item);
        parts.cardWatch().changed(item.subject());
    }

    @Bean
    RouteBuilder cardRoute(Parts parts) {
        return new CardRoute(parts.cardWatch(), parts.store());
    }

    @Bean
    RouteBuilder routingRoute(Parts parts) {
        return new RoutingRoute(parts.routing(), parts.markers(), parts.store());
    }

    @Bean
    RouteBuilder alarmRoute(Parts parts) {
        return new AlarmRoute(parts.escalation().alarms());
    }

    @Bean
    RouteBuilder reportRoute(Parts parts) {
        return new ReportRoute(parts.escalation().reports());
    }

    @Bean
    RouteBuilder burstsRoute(Parts parts) {
        return new BurstsRoute(parts.bursts(), parts.store());
    }

    @Bean
    RouteBuilder parkedRoute(Parts parts) {
        return new ParkedRoute(parts.parked());
    }

    @Bean
    RouteBuilder unsortedRoute(Parts parts) {
        return new UnsortedRoute(parts.unsorted(), parts.store());
    }

    @Bean
    SpringCamelContext camel(ApplicationContext spring) throws Exception {
        SpringCamelContext camel = new SpringCamelContext(spring);
        camel.setApplicationContextClassLoader(RoutesConfiguration.class.getClassLoader());
        camel.getShutdownStrategy().setTimeout(RoutesContext.stopSeconds());
        for (RouteBuilder route : spring.getBeansOfType(RouteBuilder.class).values()) {
            camel.addRoutes(route);
        }
        return camel;
    }
}
