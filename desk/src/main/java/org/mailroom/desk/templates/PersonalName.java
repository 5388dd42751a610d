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
            "at",
            "auto",
            "automated",
            "bank",
            "bestellung",
            "bewerbung",
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
            "com",
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
            "dot",
            "eg",
            "einkauf",
            "email",
            "eurl",
            "ev",
            "familienname",
            "finance",
            "first",
            "firstname",
            "forename",
            "form",
            "formulaire",
            "formular",
            "formulario",
            "forum",
            "foundation",
            "from",
            "gbr",
            "given",
            "gmbh",
            "group",
            "gruppe",
            "guest",
            "help",
            "helpdesk",
            "holding",
            "hotel",
            "hotline",
            "ihr",
            "inc",
            "incorporated",
            "info",
            "information",
            "international",
            "ipad",
            "iphone",
            "it",
            "kanzlei",
            "kft",
            "kg",
            "kontakt",
            "kunde",
            "kundendienst",
            "kundenservice",
            "last",
            "lastname",
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
            "message",
            "moderator",
            "museum",
            "my",
            "nachname",
            "name",
            "nan",
            "network",
            "news",
            "newsletter",
            "nil",
            "no",
            "nobody",
            "nom",
            "nombre",
            "nome",
            "none",
            "noreply",
            "not",
            "notification",
            "notifications",
            "null",
            "object",
            "office",
            "ohg",
            "online",
            "order",
            "orders",
            "our",
            "oy",
            "oyj",
            "partner",
            "partners",
            "person",
            "plc",
            "postmaster",
            "praxis",
            "prenom",
            "press",
            "presse",
            "prénom",
            "pte",
            "pty",
            "purchasing",
            "reception",
            "rechnung",
            "redaktion",
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
            "sender",
            "sent",
            "server",
            "service",
            "services",
            "shop",
            "sl",
            "societe",
            "software",
            "solutions",
            "someone",
            "spa",
            "srl",
            "staff",
            "store",
            "studio",
            "studios",
            "support",
            "surname",
            "system",
            "systems",
            "team",
            "technik",
            "technologies",
            "technology",
            "test",
            "tester",
            "the",
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
            "vorname",
            "webmaster",
            "webshop",
            "website",
            "wordpress",
            "your",
            "zentrale");
    private static final Set<String> TITLES = Set.of(
            "dipl", "dott", "dr", "frau", "herr", "ing", "mag", "miss", "mlle", "mme", "mr", "mrs", "ms", "prof",
            "sir");
    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final Set<String> LINKS = Set.of(
            "al", "bin", "d'", "da", "dal", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e",
            "el", "het", "ibn", "la", "le", "of", "op", "ten", "ter", "van", "vom", "von", "y", "zu", "zum", "zur");

    private PersonalName() {}

    /** The person's name, or empty where there is none or it does not look like a person's. */
    public static Optional<String> of(Mailbox author) {
        return author.displayName().flatMap(PersonalName::of);
    }

    /** The same of a name that stands by itself, for instance in a field of a form. */
    public static Optional<String> of(String displayName) {
        return displayName.length() > 2 * LONGEST ? Optional.empty() : read(displayName);
    }

    private static Optional<String> read(String displayName) {
        String inOrder = firstNameFirst(withoutQuotes(PlainText.line(displayName, 2 * LONGEST)));
        List<String> words = List.of(inOrder.split(" ", -1));
        if (EastAsianName.is(words)) {
            return Optional.of(inOrder);
        }
        long names = words.stream().filter(PersonalName::isName).count();
        boolean person = words.size() >= 2
                && words.size() <= MOST_WORDS
                && names >= 1
                && !isLink(words.get(words.size() - 1))
                && words.stream().allMatch(PersonalName::isNamePart);
        return Optional.of(written(words)).filter(name -> person && name.length() <= LONGEST);
    }

    /** Neither a title nor a link nor initials. */
    private static boolean isName(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return word.length() > 2
                && bare.indexOf('.') < 0
                && !isLink(word)
                && !TITLES.contains(bare.toLowerCase(Locale.ROOT));
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
        Locale locale = isTurkish(String.join("", words)) ? TURKISH : Locale.ROOT;
        List<String> written = new ArrayList<>();
        for (String word : words) {
            written.add(
                    !shouted && !whispered ? word : isLink(word) ? word.toLowerCase(locale) : capitals(word, locale));
        }
        return String.join(" ", written);
    }

    /** Turkish has an I without a dot. Its Ş stands in Romanian names too, but not beside the others. */
    private static boolean isTurkish(String name) {
        return hasAny(name, "Ğğİı") || hasAny(name, "Şş") && hasAny(name, "ÇçÖöÜü");
    }

    private static boolean hasAny(String name, String letters) {
        return name.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }

    private static String capitals(String word, Locale locale) {
        String small = word.toLowerCase(locale);
        StringBuilder out = new StringBuilder(small.length());
        boolean first = true;
        for (int c : small.codePoints().toArray()) {
            String letter = Character.toString(c);
            out.append(first ? letter.toUpperCase(locale) : letter);
            first = !Character.isLetter(c);
        }
        return out.toString();
    }
}
