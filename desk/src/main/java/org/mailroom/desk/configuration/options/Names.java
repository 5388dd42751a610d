package org.mailroom.desk.configuration.options;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names given and used in one part of a file. They are collected while reading, so that a mistake elsewhere hides
 * none of theirs. Not for several threads.
 */
final class Names {

    private final Map<NameKind, Map<String, Given>> given = new HashMap<>();
    private final List<Used> used = new ArrayList<>();

    /**
     * Gives a name; reports it when another owner has it already, case ignored.
     *
     * @param owner the same name may be given again by the same owner
     */
    void give(NameKind kind, String name, String owner, Place place, Reading reading) {
        var ofKind = given.computeIfAbsent(kind, any -> new LinkedHashMap<>());
        Given first = ofKind.putIfAbsent(name.toLowerCase(Locale.ROOT), new Given(name, owner, reading.path(), place));
        if (first != null && !first.owner.equals(owner)) {
            reading.problem(
                    place,
                    Quoted.of(name) + " is already used at line " + first.place.line() + " (" + first.path + ")",
                    "give each its own");
        }
    }

    /** Uses a name that must be given somewhere in this part, before or after. */
    void use(NameKind kind, String name, Place place, Reading reading) {
        used.add(new Used(kind, name, place, reading));
    }

    /** Reports the names that were used and never given. */
    void resolve() {
        for (Used use : used) {
            List<String> known = given.getOrDefault(use.kind, Map.of()).values().stream()
                    .map(Given::name)
                    .toList();
            if (!known.contains(use.name)) {
                String problem = "there is no " + use.kind.inWords() + " " + Quoted.of(use.name);
                use.reading.problem(use.place, problem, Mend.nearest(use.name, known));
            }
        }
    }

    private record Given(String name, String owner, String path, Place place) {}

    private record Used(NameKind kind, String name, Place place, Reading reading) {}
}
