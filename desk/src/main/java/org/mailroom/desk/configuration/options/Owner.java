package org.mailroom.desk.configuration.options;

/** Who gives a name; the same owner may give it again. */
@FunctionalInterface
public interface Owner {

    /** Every place is an owner of its own: the name may be given once. */
    Owner PLACE = path -> path;

    /** Whoever owns what is written at this path. */
    String of(String path);
}
