package org.mailroom.desk.configuration;

/**
 * Who sees which folders of a desk.
 *
 * @param byRole whether agents see only the folders that their work needs; otherwise everybody sees all
 */
public record FolderSettings(boolean byRole) {
    /** What a desk does that says nothing about it. */
    public static final FolderSettings DEFAULT = new FolderSettings(false);
}
