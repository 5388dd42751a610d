package org.mailroom.desk.configuration;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a person can do and when, as cases are given to agents and supervisors are asked to review.
 *
 * @param skills what he knows, with his level of each
 * @param languages ISO 639-1 codes of what he writes; empty: whatever comes
 * @param hours when he works; empty: always
 * @param absences days on which he is out of the office
 * @param capacity how many open cases he may have before no more are given to him
 */
public record Duty(
        Map<String, Integer> skills,
        Set<String> languages,
        Map<DayOfWeek, List<TimeSpan>> hours,
        List<DateSpan> absences,
        Optional<Integer> capacity) {
    /** Always there, without particular skills and limits. */
    public static final Duty USUAL = new Duty(Map.of(), Set.of(), Map.of(), List.of(), Optional.empty());

    public Duty {
        skills = Collections.unmodifiableMap(new TreeMap<>(skills));
        languages = Set.copyOf(languages);
        Map<DayOfWeek, List<TimeSpan>> week = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, spans) -> week.put(day, List.copyOf(spans)));
        hours = Collections.unmodifiableMap(week);
        absences = List.copyOf(absences);
    }

    /** Whether he has this skill at this level or a higher one. */
    public boolean masters(String skill, int level) {
        return skills.getOrDefault(skill, 0) >= level;
    }

    /** Whether he writes this language. */
    public boolean speaks(String language) {
        return languages.isEmpty() || languages.contains(language);
    }

    /** The language of a locale as it stands among {@link #languages}. */
    static String code(Locale language) {
        return language.getLanguage();
    }
}
