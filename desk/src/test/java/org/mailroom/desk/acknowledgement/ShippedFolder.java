package org.mailroom.desk.acknowledgement;

import java.nio.file.Path;

/** The templates that are shipped, for tests of other features. */
public final class ShippedFolder {
    public static final Path TEMPLATES = ShippedTemplates.folder();

    private ShippedFolder() {}
}
