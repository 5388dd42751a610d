package org.mailroom.desk.triage;

import org.mailroom.desk.configuration.TriageRule;

/**
 * A rule that matched.
 *
 * @param place where it stands among the desk's rules, from 1
 * @param on the words it matched on
 */
record RuleMatch(TriageRule rule, int place, String on) {
    /** The match in words. */
    String words() {
        String group = rule.group().map(name -> " of group \"" + name + "\"").orElse("");
        return "rule " + place + " \"" + rule.name() + "\"" + group + " matches: " + on;
    }
}
