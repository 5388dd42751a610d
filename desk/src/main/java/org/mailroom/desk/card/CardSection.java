package org.mailroom.desk.card;

import java.util.List;

/** Some lines of a card under a title. */
record CardSection(String title, List<CardLine> lines) {
    CardSection {
        lines = List.copyOf(lines);
    }
}
