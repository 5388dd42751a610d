package org.mailroom.desk.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.NoteAddress;
import org.mailroom.desk.configuration.DeskConfiguration;

/** The commands that a card offers at one click. */
final class CardActions {
    private static final int MOST = 8;

    private final DeskConfiguration desk;
    private final Case theCase;
    private final List<CardLine> lines = new ArrayList<>();

    private CardActions(DeskConfiguration desk, Case theCase) {
        this.desk = desk;
        this.theCase = theCase;
    }

    /**
     * The commands for this case.
     *
     * @param mails of the case
     * @param others other cases of the same customer
     */
    static List<CardLine> of(DeskConfiguration desk, Case theCase, List<Interaction> mails, List<Case> others) {
        return new CardActions(desk, theCase).all(mails, others);
    }

    private List<CardLine> all(List<Interaction> mails, List<Case> others) {
        String number = theCase.number().text();
        add("Take it", "take " + number);
        theCase.agent().ifPresent(agent -> add("Give it back to its queue", "release " + number));
        if (theCase.state() == CaseState.SNOOZED) {
            add("Take it up again", "reopen " + number);
        }
        add("Snooze for a day", "snooze " + number + " until +1d");
        add("Snooze for three days", "snooze " + number + " until +3d");
        add("Snooze for a week", "snooze " + number + " until +1w");
        add("Close it", "close " + number);
        lines.add(CardLine.of(
                "Write a note for colleagues",
                MailtoLink.to(NoteAddress.of(desk.account(), theCase.number()), "Note on " + number)));
        colleagues(number);
        categories(number);
        others(number, others);
        splits(number, mails);
        add("All commands", "help");
        return lines;
    }

    private void colleagues(String number) {
        desk.agents().stream()
                .map(agent -> agent.name())
                .filter(name -> !theCase.agent().filter(name::equals).isPresent())
                .limit(MOST)
                .forEach(name -> add("Give it to " + name, "assign " + number + " to " + name));
    }

    private void categories(String number) {
        Set<String> known = new TreeSet<>();
        desk.triage().forEach(rule -> rule.category().ifPresent(known::add));
        theCase.triage().category().ifPresent(known::remove);
        known.stream().limit(MOST).forEach(name -> add("It is about " + name, "categorise " + number + " " + name));
    }

    private void others(String number, List<Case> others) {
        others.stream()
                .filter(other -> other.state() != CaseState.CLOSED)
                .limit(MOST)
                .forEach(other -> {
                    add("Merge it into " + other.number(), "merge " + number + " into " + other.number());
                    add("Link it to " + other.number(), "link " + number + " to " + other.number());
                });
    }

    private void splits(String number, List<Interaction> mails) {
        mails.stream()
                .filter(mail -> mail.kind() == Interaction.Kind.FOLLOW_UP)
                .limit(MOST)
                .forEach(mail -> add(
                        "Make the mail of " + desk.clock(mail.at()) + " a case of its own",
                        "split " + mail.id() + " from " + number));
    }

    private void add(String text, String command) {
        lines.add(CardLine.of(text, MailtoLink.of(desk, command)));
    }
}
