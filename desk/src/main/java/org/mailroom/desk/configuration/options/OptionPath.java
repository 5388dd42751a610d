package org.mailroom.desk.configuration.options;

/** The path of an option: names joined by dots, entries of a list counted from 1: {@code desks.support.triage[2].queue}. */
final class OptionPath {

    private OptionPath() {}

    static String step(String path, String name) {
        return path.isEmpty() ? Quoted.clean(name) : path + "." + Quoted.clean(name);
    }

    /**
     * The path of a list entry.
     *
     * @param index from 0
     */
    static String item(String path, int index) {
        return path + "[" + (index + 1) + "]";
    }
}
