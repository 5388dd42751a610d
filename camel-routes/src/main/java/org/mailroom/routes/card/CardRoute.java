package org.mailroom.routes.card;

import org.apache.camel.builder.RouteBuilder;
import org.mailroom.desk.card.CardWatch;
import org.mailroom.desk.health.StoreHealth;

/**
 * Every second makes the cards of cases fit what happened; every two minutes, and first of all after the start, compares
 * them with cases and folders. Both only if the desk's store answers.
 */
public final class CardRoute extends RouteBuilder {
    private final CardWatch cards;
    private final StoreHealth store;

    public CardRoute(CardWatch cards, StoreHealth store) {
        this.cards = cards;
        this.store = store;
    }

    @Override
    public void configure() {
        from("scheduler:cards?delay=1000&backoffErrorThreshold=3&backoffMultiplier=10")
                .routeId("cards")
                .filter(exchange -> cards.news() && store.available())
                .process(exchange -> cards.look());

        from("scheduler:cards-compared?delay=120000")
                .routeId("cards-compared")
                .filter(exchange -> store.available())
                .process(exchange -> cards.compare());
    }
}
