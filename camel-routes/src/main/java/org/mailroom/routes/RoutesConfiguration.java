package org.mailroom.routes;

import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spring.SpringCamelContext;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.routes.RoutesContext.Parts;
import org.mailroom.routes.filing.FilingRoute;
import org.mailroom.routes.hold.ReleaseRoute;
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
        return new WorkRoute(
                parts.work(),
                Map.of(
                        WorkKind.FILE, parts.filer()::file,
                        WorkKind.SHOW_HELD, item -> parts.copies().refresh(item.subject()),
                        WorkKind.TELL_HELD, parts.heldNotices()::tell,
                        WorkKind.ASK_REVIEW, parts.reviewRequests()::ask,
                        WorkKind.REVIEW_TIMEOUT, parts.reviewTimeouts()::timeout,
                        WorkKind.ACKNOWLEDGE, parts.acknowledging()::send,
                        WorkKind.SEND_AGAIN, parts.doubts()::sendAgain,
                        WorkKind.MOVE_CASE, parts.mover()::move,
                        WorkKind.ADOPT, parts.adopter()::adopt));
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
