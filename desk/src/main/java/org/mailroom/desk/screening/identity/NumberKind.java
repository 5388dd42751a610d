package org.mailroom.desk.screening.identity;

import java.util.List;
import java.util.function.Predicate;

/**
 * A kind of number that belongs to one person or account.
 *
 * @param words what it is, with its article: {@code a Dutch citizen service number (BSN)}
 * @param proof whether a number, letters as capitals and without separators, can be one
 * @param evident ways of writing that hardly any other number shares once the proof holds (less than 1 of 400)
 * @param doubtful ways of writing that many other numbers share: they count only with a word of {@code near} beside them
 * @param near words that speak of it, folded as the text is; {@code *} at the end stands for any ending
 */
public record NumberKind(
        String words, Predicate<String> proof, List<Shape> evident, List<Shape> doubtful, List<List<String>> near) {
    public NumberKind {
        evident = List.copyOf(evident);
        doubtful = List.copyOf(doubtful);
        near = List.copyOf(near);
    }

    /** A kind that is written in no way yet. */
    static NumberKind of(String words, Predicate<String> proof) {
        return new NumberKind(words, proof, List.of(), List.of(), List.of());
    }

    /** The kind with these ways of writing, that prove themselves. */
    NumberKind evident(String... shapes) {
        return new NumberKind(words, proof, shapes(shapes), doubtful, near);
    }

    /** The kind with these ways of writing, that need a word beside them. */
    NumberKind doubtful(String... shapes) {
        return new NumberKind(words, proof, evident, shapes(shapes), near);
    }

    /** The kind with these words. */
    NumberKind near(String... terms) {
        List<List<String>> split = List.of(terms).stream()
                .map(term -> List.of(term.split(" ", -1)))
                .toList();
        return new NumberKind(words, proof, evident, doubtful, split);
    }

    private static List<Shape> shapes(String... shapes) {
        return List.of(shapes).stream().map(Shape::new).toList();
    }
}
