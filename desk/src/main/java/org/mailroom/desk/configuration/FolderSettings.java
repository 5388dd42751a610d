package org.mailroom.desk.configuration;

import java.util.Map;

/**
 * What the folders of a desk are called, and who sees which.
 *
 * @param byRole whether agents see only the folders that their work needs; otherwise everybody sees all
 * @param language what people see them called
 * @param names what some are called instead, by their English paths; of a path the last part
 * @param formerNames what some were called by {@code names} before, likewise
 */
public record FolderSettings(
        boolean byRole, FolderLanguage language, Map<String, String> names, Map<String, String> formerNames) {
    /** What a desk does that says nothing about it. */
    public static final FolderSettings DEFAULT = new FolderSettings(false, FolderLanguage.EN);

    public FolderSettings {
        names = Map.copyOf(names);
        formerNames = Map.copyOf(formerNames);
    }

    /** With the names of the language. */
    public FolderSettings(boolean byRole, FolderLanguage language) {
        this(byRole, language, Map.of(), Map.of());
    }
}
