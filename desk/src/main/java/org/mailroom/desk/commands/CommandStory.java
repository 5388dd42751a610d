package org.mailroom.desk.commands;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;

/** Tells who gave a command and what became of it: in the story of its mail, and of each case that it names. */
public final class CommandStory {
    private final CaseDesk cases;
    private final Tellers tellers;

    public CommandStory(CaseDesk cases, Tellers tellers) {
        this.cases = cases;
        this.tellers = tellers;
    }

    /**
     * Tells it. A command that names no case of the desk stands in the story of its mail alone.
     *
     * @param mail the Message-ID of the mail that gave it, where one did
     * @param giver how people name who gave it
     * @param line the command as it was written
     */
    public void tell(DeskConfiguration desk, Optional<String> mail, String giver, String line, CommandOutcome outcome) {
        Verb verb = outcome.done() ? Verb.CARRIED_OUT : Verb.REFUSED;
        String words = "\"" + line + "\" of " + giver + ": " + outcome.words();
        Set<Long> named = named(desk, line);
        List<Storyteller> stories = named.isEmpty()
                ? List.of(tellers.of(desk.id(), ""))
                : named.stream()
                        .map(caseId -> tellers.of(desk.id(), "").ofCase(caseId))
                        .toList();
        stories.forEach(story -> story.ofMessage(mail).tell(verb, words));
        tellers.writeAll(stories);
    }

    private Set<Long> named(DeskConfiguration desk, String line) {
        Set<Long> named = new LinkedHashSet<>();
        CommandWords words = new CommandWords(line);
        while (!words.isEmpty()) {
            number(desk, words.next())
                    .flatMap(number -> cases.byNumber(desk.id(), number))
                    .ifPresent(theCase -> named.add(theCase.id()));
        }
        return named;
    }

    /** The number of a case that somebody wrote as a word of a command. */
    static Optional<CaseNumber> number(DeskConfiguration desk, String word) {
        return CaseNumber.parse(word).or(() -> CaseNumber.find(desk.subjectTag(), word));
    }
}
