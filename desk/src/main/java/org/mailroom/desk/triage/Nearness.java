package org.mailroom.desk.triage;

import java.util.Locale;

/**
 * The language that a text is nearest to.
 *
 * @param lead how much likelier it is than the next one, as a logarithm
 * @param known how many of the text's words stand in the language's sample
 * @param words how many words the text has
 */
record Nearness(Locale language, double lead, int known, int words) {}
