package org.mailroom.desk.configuration;

/**
 * What the folders of a desk are called, and who sees which.
 *
 * @param byRole whether agents see only the folders that their work needs; otherwise everybody sees all
 * @param language what people see them called
 */
public record FolderSettings(boolean byRole, FolderLanguage language) {
    /** What a desk does that says nothing about it. */
    public static final FolderSettings DEFAULT = new FolderSettings(false, FolderLanguage.EN);
}
