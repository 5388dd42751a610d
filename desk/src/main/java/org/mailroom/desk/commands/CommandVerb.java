package org.mailroom.desk.commands;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.configuration.options.NearestName;

/** The commands that there are: the language of mails to the desk's address with the detail {@code do}. */
public enum CommandVerb {
    TAKE("take CASE", "it is yours"),
    ASSIGN("assign CASE to AGENT", "it is that agent's; `me` is you"),
    RELEASE("release CASE [to QUEUE]", "it is nobody's any more and goes back to its queue, or to another"),
    SNOOZE(
            "snooze CASE until TIME",
            "it rests in `Waiting/Snoozed` and comes back then, or when the customer writes; TIME is"
                    + " `2026-12-24 09:00`, `2026-12-24`, `+4h`, `+3d` or `+2w`"),
    CLOSE("close CASE [REASON]", "it is done"),
    REOPEN("reopen CASE", "it is open again, closed or snoozed as it was"),
    MERGE("merge CASE into CASE", "the first becomes part of the second, which goes on"),
    SPLIT("split MESSAGE-ID from CASE", "that mail becomes a case of its own"),
    LINK("link CASE to CASE", "the two belong together, each stays what it is"),
    CATEGORISE("categorise CASE CATEGORY", "it is about that"),
    PRIORITISE("prioritise CASE PRIORITY", "it is `low`, `normal`, `high` or `urgent`"),
    ACKNOWLEDGE(
            "acknowledge [CASE]",
            "its alarm stays quiet, see [supervisors](supervisors.md#time-that-runs-out); in the answer to an alarm without"
                    + " CASE those of all its cases"),
    HELP("help", "you get this list");

    private static final List<List<String>> OTHER_SPELLINGS = List.of(
            List.of("categorize", "categorise"), List.of("prioritize", "prioritise"), List.of("ack", "acknowledge"));

    private final String form;
    private final String meaning;

    CommandVerb(String form, String meaning) {
        this.form = form;
        this.meaning = meaning;
    }

    /** The word that begins the command. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the command is written. */
    public String form() {
        return form;
    }

    /** What is so afterwards. */
    public String meaning() {
        return meaning;
    }

    /** The command that begins with this word, in letters of any size. */
    static Optional<CommandVerb> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String spelled = OTHER_SPELLINGS.stream()
                .filter(pair -> pair.get(0).equals(lower))
                .map(pair -> pair.get(1))
                .findFirst()
                .orElse(lower);
        return Arrays.stream(values())
                .filter(verb -> verb.word().equals(spelled))
                .findFirst();
    }

    /** The command that somebody probably meant by this word. */
    static Optional<String> near(String word) {
        return NearestName.of(
                word, Arrays.stream(values()).map(CommandVerb::word).toList());
    }
}
