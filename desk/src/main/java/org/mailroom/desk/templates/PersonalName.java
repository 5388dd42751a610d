package org.mailroom.desk.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.PlainText;

/**
 * The name by which to greet somebody, taken from a display name only where it looks like a person's: two to five words
 * of letters. A wrong name is worse than none, so addresses, companies, roles, links and placeholders are left alone.
 */
public final class PersonalName {
    /** Characters of a name, at most. */
    public static final int LONGEST = 60;

    private static final int MOST_WORDS = 5;
    private static final Set<String> NO_PERSONS = Set.of(
            "ab",
            "abteilung",
            "accounting",
            "accounts",
            "admin",
            "administration",
            "administrator",
            "ag",
            "agency",
            "alert",
            "alerts",
            "anonymous",
            "anzeige",
            "as",
            "associates",
            "association",
            "auto",
            "automated",
            "bank",
            "bestellung",
            "billing",
            "bot",
            "buchhaltung",
            "bureau",
            "bv",
            "care",
            "center",
            "central",
            "centre",
            "city",
            "clinic",
            "club",
            "co",
            "company",
            "consulting",
            "contact",
            "corp",
            "corporation",
            "customer",
            "customers",
            "daemon",
            "department",
            "dept",
            "desk",
            "devteam",
            "digital",
            "eg",
            "einkauf",
            "email",
            "ev",
            "eurl",
            "finance",
            "foundation",
            "gbr",
            "gmbh",
            "group",
            "gruppe",
            "guest",
            "help",
            "helpdesk",
            "holding",
            "hotel",
            "hotline",
            "inc",
            "incorporated",
            "info",
            "information",
            "international",
            "it",
            "kanzlei",
            "kft",
            "kg",
            "kontakt",
            "kundendienst",
            "kundenservice",
            "limited",
            "list",
            "llc",
            "llp",
            "logistics",
            "ltd",
            "ltda",
            "mail",
            "mailbox",
            "mailer",
            "mailing",
            "management",
            "marketing",
            "media",
            "member",
            "moderator",
            "museum",
            "name",
            "network",
            "news",
            "newsletter",
            "nil",
            "none",
            "noreply",
            "notification",
            "notifications",
            "null",
            "office",
            "ohg",
            "online",
            "order",
            "orders",
            "oy",
            "oyj",
            "partner",
            "partners",
            "plc",
            "postmaster",
            "praxis",
            "press",
            "pte",
            "pty",
            "purchasing",
            "reception",
            "reply",
            "rezeption",
            "root",
            "sa",
            "sales",
            "sarl",
            "sas",
            "school",
            "se",
            "sekretariat",
            "server",
            "service",
            "services",
            "shop",
            "sl",
            "societe",
            "software",
            "solutions",
            "spa",
            "srl",
            "staff",
            "store",
            "studio",
            "studios",
            "support",
            "system",
            "systems",
            "team",
            "technik",
            "technologies",
            "technology",
            "test",
            "tester",
            "ticket",
            "undefined",
            "university",
            "universität",
            "unknown",
            "user",
            "username",
            "verein",
            "verkauf",
            "versand",
            "vertrieb",
            "verwaltung",
            "via",
            "webmaster",
            "website",
            "zentrale");
    private static final Set<String> LINKS = Set.of(
            "al", "bin", "d'", "da", "dal", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e",
            "el", "het", "ibn", "la", "le", "of", "op", "ten", "ter", "van", "vom", "von", "y", "zu", "zum", "zur");

    private PersonalName() {}

    /** The person's name, or empty where there is none or it does not look like a person's. */
    public static Optional<String> of(Mailbox author) {
        return author.displayName().filter(name -> name.length() <= 2 * LONGEST).flatMap(PersonalName::of);
    }

    private static Optional<String> of(String displayName) {
        String inOrder = firstNameFirst(withoutQuotes(PlainText.line(displayName, 2 * LONGEST)));
        List<String> words = List.of(inOrder.split(" ", -1));
        long names = words.stream()
                .filter(word -> !isLink(word) && word.length() > 2)
                .count();
        boolean person = words.size() >= 2
                && words.size() <= MOST_WORDS
                && names >= 1
                && !isLink(words.get(words.size() - 1))
                && words.stream().allMatch(PersonalName::isNamePart);
        return Optional.of(written(words)).filter(name -> person && name.length() <= LONGEST);
    }

    private static String withoutQuotes(String name) {
        String bare = name;
        while (bare.length() > 1 && "\"'".indexOf(bare.charAt(0)) >= 0 && bare.endsWith(bare.substring(0, 1))) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare;
    }

    private static String firstNameFirst(String name) {
        int comma = name.indexOf(", ");
        return comma > 0 ? name.substring(comma + 2) + " " + name.substring(0, comma) : name;
    }

    private static boolean isNamePart(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return !bare.isEmpty()
                && bare.length() <= 30
                && Character.isLetter(bare.codePointAt(0))
                && bare.codePoints().allMatch(PersonalName::isInNames)
                && (bare.indexOf('.') < 0 || areInitials(bare))
                && bare.codePoints()
                                .map(PersonalName::script)
                                .filter(s -> s >= 0)
                                .distinct()
                                .count()
                        <= 1
                && !NO_PERSONS.contains(bare.toLowerCase(Locale.ROOT));
    }

    private static boolean isInNames(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || "-'’.".indexOf(c) >= 0;
    }

    private static boolean areInitials(String word) {
        return Stream.of(word.split("\\.", -1)).allMatch(part -> part.length() == 1);
    }

    private static int script(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        boolean any = script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED;
        return any ? -1 : script.hashCode();
    }

    private static boolean isLink(String word) {
        return LINKS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String written(List<String> words) {
        boolean shouted = words.stream().allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)));
        boolean whispered = words.stream().allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)));
        List<String> written = new ArrayList<>();
        for (String word : words) {
            written.add(!shouted && !whispered ? word : isLink(word) ? word.toLowerCase(Locale.ROOT) : capitals(word));
        }
        return String.join(" ", written);
    }

    private static String capitals(String word) {
        StringBuilder out = new StringBuilder(word.length());
        boolean first = true;
        for (int c : word.codePoints().toArray()) {
            out.appendCodePoint(first ? Character.toTitleCase(c) : Character.toLowerCase(c));
            first = !Character.isLetter(c);
        }
        return out.toString();
    }
}
