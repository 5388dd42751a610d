package org.mailroom.desk.message;

import java.util.List;

/** Finds fields by their names, whatever the case: most questions are for names that a mail does not have. */
final class FieldIndex {
    private static final int PRIME = 31;

    private final List<HeaderField> fields;
    private final int[] hashes;

    FieldIndex(List<HeaderField> fields) {
        this.fields = fields;
        this.hashes = fields.stream().mapToInt(field -> hash(field.name())).toArray();
    }

    /** The place of the first field of this name from there on, or -1. */
    int next(String name, int from) {
        int hash = hash(name);
        for (int i = from; i < hashes.length; i++) {
            if (hashes[i] == hash && fields.get(i).is(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Equal for names that differ in the case of ASCII letters only. */
    private static int hash(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = PRIME * hash + (name.charAt(i) & ~0x20);
        }
        return hash;
    }
}
