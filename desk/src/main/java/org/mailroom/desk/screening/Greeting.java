package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The names a reply begins with: {@code Dear Mr Smith,} greets {@code smith}. */
final class Greeting {
    private static final int LONGEST = 80;
    private static final int LINES = 4;
    private static final int MOST_NAMES = 4;
    private static final Set<String> OPENERS = Set.of(
            "dear",
            "hello",
            "hi",
            "hallo",
            "liebe",
            "lieber",
            "geehrte",
            "geehrter",
            "tag",
            "bonjour",
            "chere",
            "cher",
            "hola",
            "estimado",
            "estimada",
            "querido",
            "querida",
            "gentile",
            "buongiorno",
            "caro",
            "cara",
            "ola",
            "prezado",
            "prezada",
            "beste",
            "geachte",
            "hej",
            "basta",
            "szanowny",
            "szanowna",
            "dobry");
    private static final Set<String> BEFORE_OPENERS = Set.of("sehr", "guten", "good", "dzien", "tres");
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "prof",
            "professor",
            "sir",
            "herr",
            "herrn",
            "frau",
            "monsieur",
            "madame",
            "mme",
            "mlle",
            "m",
            "mademoiselle",
            "senor",
            "senora",
            "sr",
            "sra",
            "don",
            "dona",
            "signor",
            "signora",
            "signore",
            "sig",
            "dott",
            "dottoressa",
            "pan",
            "panie",
            "pani",
            "heer",
            "mevrouw",
            "dhr",
            "mevr",
            "meneer",
            "and",
            "und",
            "et",
            "y",
            "e",
            "i",
            "och",
            "en",
            "a",
            "again",
            "there");
    private static final Set<String> NOBODY = Set.of(
            "customer",
            "customers",
            "client",
            "sirs",
            "madam",
            "team",
            "all",
            "everyone",
            "everybody",
            "colleagues",
            "damen",
            "herren",
            "kunde",
            "kundin",
            "kunden",
            "zusammen",
            "alle",
            "messieurs",
            "mesdames",
            "clients",
            "tous",
            "cliente",
            "clientes",
            "todos",
            "clienti",
            "tutti",
            "signori",
            "panstwo",
            "klant",
            "allemaal",
            "kund",
            "support",
            "service",
            "you",
            "whom",
            "name");

    private Greeting() {}

    /** The names, folded; empty where nobody is greeted by name. */
    static List<String> names(String text) {
        int at = 0;
        for (int line = 0; line < LINES && at < text.length(); line++) {
            int end = text.indexOf('\n', at);
            int lineEnd = end < 0 ? text.length() : end;
            if (lineEnd - at <= LONGEST) {
                List<String> names = namesOfLine(text.substring(at, lineEnd));
                if (!names.isEmpty()) {
                    return names;
                }
            }
            at = lineEnd + 1;
        }
        return List.of();
    }

    private static List<String> namesOfLine(String line) {
        String greeting = line.split("[,!:;.?]", 2)[0].contains(" ") ? untilEnd(line) : line;
        List<String> words = CardContext.words(greeting, 0, greeting.length());
        int opener = !words.isEmpty() && BEFORE_OPENERS.contains(words.get(0)) ? 1 : 0;
        if (words.size() <= opener || !OPENERS.contains(words.get(opener))) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String word : words.subList(opener + 1, words.size())) {
            if (NOBODY.contains(word)) {
                return List.of();
            }
            if (word.length() > 1 && !TITLES.contains(word) && !OPENERS.contains(word)) {
                names.add(word);
            }
        }
        return names.size() > MOST_NAMES ? List.of() : names;
    }

    /** A full stop behind a title ends nothing. */
    private static String untilEnd(String line) {
        int end = 0;
        while (end < line.length() && ",!:;?".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return line.substring(0, end);
    }
}
