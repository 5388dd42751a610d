package org.mailroom.desk.folders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.FolderLanguage;
import org.mailroom.desk.configuration.FolderNameTable;
import org.mailroom.desk.configuration.FolderSettings;

/**
 * What the folders of a desk are called in its language. Everything but the mail server and the desk's people knows them
 * by the names of {@link Folders}; where a part of a path has no name of its own, such as a queue's, it is the same in
 * all languages.
 *
 * <p>What lies on the server under a name of another language is no folder of the desk: for the desk it begins with
 * {@code =}, so that each folder of the server has exactly one name here.
 */
public final class FolderNames {
    private static final String FOREIGN = "=";
    private static final String PARTS = "/";

    /** Folders that are written without anything behind them. */
    private static final Set<String> ALONE = Set.of(
            Folders.CLOSED_ABOVE,
            Folders.COLLISIONS,
            Folders.DELIVERY_FAILED,
            Folders.AUTOMATIC,
            Folders.QUARANTINE,
            Folders.UNSORTED,
            Folders.AWAY,
            Folders.NOTES);

    private static final Map<FolderLanguage, FolderNames> IN = new EnumMap<>(FolderLanguage.class);
    /** Asked for at each look into a folder; there are as many as desks, and some more when the file is read again. */
    private static final Map<FolderSettings, FolderNames> OWN = new ConcurrentHashMap<>();

    private static final int MOST_OWN = 1000;

    static {
        FolderNameTable.BY_LANGUAGE.forEach((language, names) -> IN.put(language, new FolderNames(names)));
    }

    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final List<String> longestFirst = new ArrayList<>();

    private FolderNames(Map<String, String> table) {
        table.forEach((folder, name) -> {
            shown.put(folder, name);
            known.put(parent(folder) + PARTS + name, last(folder));
            longestFirst.add(folder);
        });
        longestFirst.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    }

    /** The names in a language. */
    public static FolderNames in(FolderLanguage language) {
        return Objects.requireNonNull(IN.get(language));
    }

    /** The names at a desk. */
    public static FolderNames of(DeskConfiguration desk) {
        FolderSettings folders = desk.folders();
        if (folders.names().isEmpty()) {
            return in(folders.language());
        }
        if (OWN.size() > MOST_OWN) {
            OWN.clear();
        }
        return OWN.computeIfAbsent(folders, own -> with(own.language(), own.names()));
    }

    /** The names in a language, but for those folders that have a name of their own. */
    public static FolderNames with(FolderLanguage language, Map<String, String> own) {
        Map<String, String> names = new LinkedHashMap<>(FolderNameTable.BY_LANGUAGE.get(language));
        names.putAll(own);
        return new FolderNames(names);
    }

    /** The path that people see of a folder. */
    public String shown(String folder) {
        StringBuilder path = new StringBuilder();
        String above = "";
        for (String part : folder.split(PARTS, -1)) {
            above = above + (above.isEmpty() ? "" : PARTS) + part;
            path.append(path.length() == 0 ? "" : PARTS)
                    .append(part.startsWith(FOREIGN) ? part.substring(1) : shown.getOrDefault(above, part));
        }
        return path.toString();
    }

    /** The folder whose path people see. */
    public String known(String path) {
        StringBuilder folder = new StringBuilder();
        for (String part : path.split(PARTS, -1)) {
            String name = known.getOrDefault(folder + PARTS + part, foreign(folder.toString(), part));
            folder.append(folder.length() == 0 ? "" : PARTS).append(name);
        }
        return folder.toString();
    }

    private String foreign(String above, String part) {
        String folder = above + (above.isEmpty() ? "" : PARTS) + part;
        return part.startsWith(FOREIGN) || shown.containsKey(folder) ? FOREIGN + part : part;
    }

    /** What a folder of this desk would be here that has its name of others, as all above it. */
    String whollyIn(FolderNames other, String folder) {
        return known(other.shown(folder));
    }

    /** The same where those above it have their names of this one. */
    String lastIn(FolderNames other, String folder) {
        String name = last(other.shown(folder));
        String above = parent(folder);
        return known(above.isEmpty() ? name : shown(above) + PARTS + name);
    }

    /** The folders that have a name in each language, those above others first. */
    static List<String> named() {
        return FolderNameTable.FOLDERS;
    }

    /** Words of ours for people, with each folder as they see it. */
    public String inWords(String words) {
        StringBuilder said = new StringBuilder();
        int at = 0;
        while (at < words.length()) {
            int from = at;
            Optional<String> folder = isLetter(words, at - 1)
                    ? Optional.empty()
                    : longestFirst.stream()
                            .filter(each -> isNamed(words, from, each))
                            .findFirst();
            said.append(folder.map(this::shown).orElse(words.substring(at, at + 1)));
            at += folder.map(String::length).orElse(1);
        }
        return said.toString();
    }

    private static boolean isNamed(String words, int from, String folder) {
        int end = from + folder.length();
        return words.startsWith(folder, from)
                && !isLetter(words, end)
                && (ALONE.contains(folder) || folder.contains(PARTS) || words.startsWith(PARTS, end));
    }

    private static boolean isLetter(String words, int at) {
        return at >= 0 && at < words.length() && Character.isLetterOrDigit(words.charAt(at));
    }

    private static String parent(String folder) {
        return folder.substring(0, Math.max(0, folder.lastIndexOf(PARTS)));
    }

    private static String last(String folder) {
        return folder.substring(folder.lastIndexOf(PARTS) + 1);
    }
}
