package org.mailroom.desk.configuration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.configuration.options.MapType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.ScalarType;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;
import org.mailroom.desk.configuration.options.WrongValueException;

/** Names that an administrator gives folders: what can be one, and that each means one folder. */
final class OwnFolderNames {
    private static final int LONGEST = 60;
    private static final String SEPARATORS = "/.";
    private static final String WILDCARDS = "*%";
    private static final String MARKS = "=#";

    /** Folders that mail programs make and use by themselves. */
    private static final List<String> TAKEN = List.of("inbox", "sent", "drafts", "trash");

    private OwnFolderNames() {}

    /** Folders by their English paths, each with a name. */
    static MapType<String, String> type() {
        ScalarType<String> folder = Types.oneOf(FolderNameTable.FOLDERS);
        return MapType.of("folder", folder, Types.line(LONGEST).then(OwnFolderNames::fitting), 0);
    }

    private static String fitting(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (SEPARATORS.indexOf(name.charAt(i)) >= 0) {
                throw new WrongValueException(
                        "has a separator", "write the last part of the path alone, without \"/\" and \".\"");
            }
            if (WILDCARDS.indexOf(name.charAt(i)) >= 0) {
                throw new WrongValueException("has a wildcard", "leave out \"*\" and \"%\"");
            }
        }
        if (MARKS.indexOf(name.charAt(0)) >= 0) {
            throw new WrongValueException("begins with a mark", "begin with something else than \"=\" and \"#\"");
        }
        if (TAKEN.contains(lower(name))) {
            throw new WrongValueException("is what mail programs call a folder of their own", "choose another name");
        }
        return name;
    }

    /** Reports names that another folder beside it has, in whatever language. */
    static void eachMeansOneFolder(Values values, Option<FolderLanguage> language, Option<Map<String, String>> names) {
        Map<String, String> own = values.find(names).orElse(Map.of());
        Map<String, String> all = new HashMap<>(
                FolderNameTable.BY_LANGUAGE.get(values.find(language).orElse(FolderLanguage.EN)));
        all.putAll(own);
        own.forEach((folder, name) -> FolderNameTable.FOLDERS.stream()
                .filter(other -> !other.equals(folder) && parent(other).equals(parent(folder)))
                .filter(other -> isCalled(other, name, all) || isCalledInALanguage(other, name))
                .findFirst()
                .ifPresent(other -> values.problem(
                        names,
                        "calls \"" + folder + "\" what \"" + other + "\" is called: \"" + name + "\"",
                        "give it a name that no other folder has in any language")));
    }

    /** Reports names that another folder had before: its mail would be taken for the first one's. */
    static void noneWasAnothers(Values values, Option<Map<String, String>> names, Option<Map<String, String>> former) {
        Map<String, String> before = values.find(former).orElse(Map.of());
        values.find(names)
                .orElse(Map.of())
                .forEach(
                        (folder, name) -> before.keySet().stream()
                                .filter(other ->
                                        !other.equals(folder) && parent(other).equals(parent(folder)))
                                .filter(other -> isCalled(other, name, before))
                                .findFirst()
                                .ifPresent(
                                        other -> values.problem(
                                                names,
                                                "calls \"" + folder + "\" what \"" + other + "\" was called before: \""
                                                        + name + "\"",
                                                "give it another name, or start the server once with the new name of the other alone")));
    }

    private static boolean isCalled(String folder, String name, Map<String, String> names) {
        return lower(name).equals(lower(names.getOrDefault(folder, "")));
    }

    private static boolean isCalledInALanguage(String folder, String name) {
        return FolderNameTable.BY_LANGUAGE.values().stream().anyMatch(names -> isCalled(folder, name, names));
    }

    /** The queue of the desk that is called like one of its folders beside the queues. */
    static Optional<String> queueCalledLikeAFolder(FolderSettings folders, Set<String> queues) {
        return queues.stream()
                .filter(queue -> folders.names().entrySet().stream()
                        .filter(named -> parent(named.getKey()).equals("Queues"))
                        .anyMatch(named -> lower(named.getValue()).equals(lower(queue))))
                .findFirst();
    }

    private static String parent(String folder) {
        return folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
