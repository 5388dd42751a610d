package org.mailroom.desk.configuration;

import java.util.List;
import java.util.Optional;

/**
 * What a mail's attachments must be like: one of them has any of the names, any of the types, and the size.
 *
 * @param names file names, lower case, {@code *} for any characters
 * @param types media types, lower case, {@code image/*} for all of a kind
 * @param overKilobytes the file is larger than that, as it was sent
 */
public record AttachmentConditions(List<String> names, List<String> types, Optional<Integer> overKilobytes) {
    /** Anything will do, even nothing. */
    public static final AttachmentConditions NONE = new AttachmentConditions(List.of(), List.of(), Optional.empty());

    public AttachmentConditions {
        names = List.copyOf(names);
        types = List.copyOf(types);
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return names.isEmpty() && types.isEmpty() && overKilobytes.isEmpty();
    }
}
