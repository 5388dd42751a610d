package org.mailroom.desk.configuration.options;

/**
 * Where the reader stands: the path, what surrounds the file, the names known so far and where mistakes go.
 *
 * @param name the last step of the path as written
 * @param wide names of the whole file
 * @param near names of the part read now, of one desk
 */
record Reading(String path, String name, Surroundings surroundings, Problems problems, Names wide, Names near) {

    static Reading of(Surroundings surroundings, Problems problems) {
        Names names = new Names();
        return new Reading("", "", surroundings, problems, names, names);
    }

    Reading at(String step) {
        return new Reading(OptionPath.step(path, step), step, surroundings, problems, wide, near);
    }

    Reading item(int index) {
        return new Reading(OptionPath.item(path, index), name, surroundings, problems, wide, near);
    }

    Reading withNewNames() {
        return new Reading(path, name, surroundings, problems, wide, new Names());
    }

    Names names(NameKind kind) {
        return kind.wide() ? wide : near;
    }

    void problem(Place place, String problem, String mend) {
        problems.add(place, path, problem, mend);
    }
}
