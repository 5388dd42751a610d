package org.mailroom.desk.knowledge;

import java.util.Locale;

/**
 * An answer that a customer can read.
 *
 * @param title one line
 * @param link where it stands: an https address, with a fragment where it is one paragraph of a page
 * @param language in which it is written
 * @param words other words that customers use for it, empty where there are none
 * @param text what it says, or the beginning of it; never sent
 */
public record Article(String title, String link, Locale language, String words, String text) {}
