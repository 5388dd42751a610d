package org.mailroom.desk.commands;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseActions;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.cases.CaseRefusal;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.QueueSettings;
import org.mailroom.desk.configuration.options.NearestName;
import org.mailroom.desk.ids.CaseNumber;

/** Carries out one command: reads what it names, checks it, and has it done by what the desk does with cases anyhow. */
public final class CommandCarrier {
    private static final int LONGEST_CATEGORY = 60;

    private final CaseDesk cases;
    private final CaseActions actions;
    private final CaseHandover handover;
    private final SeenAlarms alarms;
    private final InstantSource clock;

    public CommandCarrier(
            CaseDesk cases, CaseActions actions, CaseHandover handover, SeenAlarms alarms, InstantSource clock) {
        this.cases = cases;
        this.actions = actions;
        this.handover = handover;
        this.alarms = alarms;
        this.clock = clock;
    }

    /**
     * Carries out a command.
     *
     * @param person the name of who gave it
     * @param line in one line
     * @param alarm the number of the alarm that the mail answers
     * @return what is so now
     * @throws CaseRefusal when it is not understood or cannot be done, with what to do instead
     */
    String carryOut(DeskConfiguration desk, String person, String line, Optional<Long> alarm) {
        return carryOut(desk, person, person + " by mail", line, alarm);
    }

    /**
     * The same for somebody who is no person of the desk, such as an administrator.
     *
     * @param who how stories name who gave it
     */
    public String carryOutFor(DeskConfiguration desk, String who, String line) {
        return carryOut(desk, who, who, line, Optional.empty());
    }

    private String carryOut(DeskConfiguration desk, String person, String who, String line, Optional<Long> alarm) {
        CommandWords words = new CommandWords(line);
        CommandVerb verb = verb(words.next());
        Order order = new Order(desk, person, who, verb, words);
        String done = switch (verb) {
            case TAKE -> order.assign(Optional.of("me"));
            case ASSIGN -> order.assign(Optional.empty());
            case RELEASE -> order.release();
            case SNOOZE -> order.snooze();
            case CLOSE -> order.close();
            case REOPEN -> order.reopen();
            case MERGE -> order.merge();
            case SPLIT -> order.split();
            case LINK -> order.link();
            case CATEGORISE -> order.categorise();
            case PRIORITISE -> order.prioritise();
            case ACKNOWLEDGE -> order.acknowledge(alarm);
            case HELP -> "the commands are listed below";
        };
        return done;
    }

    private static CommandVerb verb(String word) {
        return CommandVerb.of(word)
                .orElseThrow(() -> CaseRefusal.unknown("there is no command "
                        + word
                        + CommandVerb.near(word)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("")));
    }

    /** One command with what it is about. */
    private final class Order {
        private final DeskConfiguration desk;
        private final String person;
        private final String who;
        private final CommandVerb verb;
        private final CommandWords words;

        Order(DeskConfiguration desk, String person, String who, CommandVerb verb, CommandWords words) {
            this.desk = desk;
            this.person = person;
            this.who = who;
            this.verb = verb;
            this.words = words;
        }

        String assign(Optional<String> fixed) {
            Case theCase = theCase();
            words.skip("to");
            String agent = agent(fixed.orElseGet(words::rest));
            end(fixed.isPresent());
            handover.assign(theCase, agent, who);
            return "case " + theCase.number() + " is " + agent + "'s now";
        }

        String release() {
            Case theCase = theCase();
            words.skip("to");
            String queue = words.isEmpty() ? theCase.triage().queue() : queue(words.rest());
            handover.release(desk, theCase, queue, person, who);
            return "case " + theCase.number() + " is in queue " + queue + " now";
        }

        String snooze() {
            Case theCase = theCase();
            words.skip("until");
            Instant until = SnoozeTime.read(words.rest(), desk.zone(), clock.instant());
            actions.snooze(theCase, until, who);
            String late = theCase.firstResponseAt().isEmpty()
                    ? theCase.firstResponseDue()
                            .filter(until::isAfter)
                            .map(due -> "; mind that it is to be answered by " + desk.clock(due))
                            .orElse("")
                    : "";
            return "case " + theCase.number() + " rests until " + desk.clock(until) + late;
        }

        String close() {
            return "case " + actions.close(theCase(), words.rest(), who).number() + " is closed";
        }

        String reopen() {
            Case theCase = theCase();
            end(true);
            return "case " + actions.reopen(theCase, who).number() + " is open again";
        }

        String merge() {
            Case going = theCase();
            words.skip("into");
            Case into = theCase();
            end(true);
            return "case " + going.number() + " is part of case "
                    + actions.merge(going, into, who).number() + " now";
        }

        String split() {
            words.skip("mail");
            boolean caseFirst = CaseNumber.parse(words.peek()).isPresent();
            Optional<Case> named = caseFirst ? Optional.of(theCase()) : Optional.empty();
            String mail = needed("the Message-ID of a mail");
            words.skip("from");
            Case from = named.orElseGet(this::theCase);
            end(true);
            return "the mail is case " + actions.split(from, mail, who).number() + " now";
        }

        String link() {
            Case one = theCase();
            words.skip("to", "and", "with");
            Case other = theCase();
            end(true);
            actions.link(one, other, who);
            return "cases " + one.number() + " and " + other.number() + " are linked";
        }

        String categorise() {
            Case theCase = theCase();
            words.skip("as");
            String category = category(words.rest());
            actions.categorise(theCase, category, who);
            return "case " + theCase.number() + " has the category " + category + " now";
        }

        String prioritise() {
            Case theCase = theCase();
            words.skip("as");
            List<String> known = Arrays.stream(Priority.values())
                    .map(priority -> priority.name().toLowerCase(Locale.ROOT))
                    .toList();
            String priority = known("priority", words.rest().toLowerCase(Locale.ROOT), known);
            actions.prioritise(theCase, Priority.valueOf(priority.toUpperCase(Locale.ROOT)), who);
            return "case " + theCase.number() + " has the priority " + priority + " now";
        }

        String acknowledge(Optional<Long> alarm) {
            if (words.isEmpty() && alarm.isPresent()) {
                return alarms.told(desk, alarm.get(), person, who);
            }
            Case theCase = theCase();
            end(true);
            return alarms.of(theCase, person, who);
        }

        private Case theCase() {
            String written = needed("the number of a case");
            CaseNumber number = CommandStory.number(desk, written)
                    .orElseThrow(() -> CaseRefusal.of(written + " is no case number, which looks like "
                            + desk.subjectTag() + "-261123-7KQ4T; write " + verb.form()));
            return cases.byNumber(desk.id(), number)
                    .orElseThrow(() -> CaseRefusal.unknown("this desk has no case " + number));
        }

        private String needed(String what) {
            if (words.isEmpty()) {
                throw CaseRefusal.of(what + " is missing; write " + verb.form());
            }
            return words.next();
        }

        private void end(boolean check) {
            if (check && !words.isEmpty()) {
                throw CaseRefusal.of("\"" + words.rest() + "\" is too much; write " + verb.form());
            }
        }

        private String agent(String written) {
            List<String> agents = desk.agents().stream().map(Person::name).toList();
            return known("agent", written.equalsIgnoreCase("me") ? person : written, agents);
        }

        private String queue(String written) {
            return known(
                    "queue",
                    written,
                    desk.queues().stream().map(QueueSettings::name).toList());
        }

        private String category(String written) {
            Set<String> known = new TreeSet<>();
            desk.triage().forEach(rule -> rule.category().ifPresent(known::add));
            if (!known.isEmpty()) {
                return known("category", written, known);
            }
            if (written.isEmpty() || written.length() > LONGEST_CATEGORY) {
                throw CaseRefusal.of("a category has 1 to " + LONGEST_CATEGORY + " characters; write " + verb.form());
            }
            return written;
        }

        private String known(String what, String written, Collection<String> known) {
            return known.stream()
                    .filter(name -> name.equalsIgnoreCase(written))
                    .findFirst()
                    .orElseThrow(() -> CaseRefusal.unknown(missing(what, written, known)));
        }

        private String missing(String what, String written, Collection<String> known) {
            if (written.isEmpty()) {
                return "which " + what + "? Write " + verb.form();
            }
            String meant = NearestName.of(written, known)
                    .map(near -> "did you mean " + near + "?")
                    .orElseGet(() -> "there are " + String.join(", ", known));
            return "this desk has no " + what + " " + written + "; " + meant;
        }
    }
}
