package org.mailroom.desk.triage;

/** Scripts, as far as they tell languages apart. */
enum Writing {
    LATIN,
    CYRILLIC,
    ARABIC,
    CHINESE,
    GREEK,
    HEBREW,
    JAPANESE,
    KOREAN,
    THAI,
    OTHER
}
