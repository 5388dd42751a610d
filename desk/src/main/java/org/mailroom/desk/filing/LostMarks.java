package org.mailroom.desk.filing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mailroom.desk.folders.FolderPlace;

/**
 * What a work item MARK_AGAIN is to do.
 *
 * @param keywords the keywords that are to be there again
 * @param places where the mails lie
 */
public record LostMarks(Set<String> keywords, List<FolderPlace> places) {
    /** So many places are named in one order, which the store keeps as a text of bounded length. */
    public static final int MOST = 50;

    public LostMarks {
        keywords = Set.copyOf(keywords);
        places = List.copyOf(places);
    }

    /** The order as texts that {@link #read} understands, as many as are needed. */
    public List<String> write() {
        return IntStream.iterate(0, from -> from < places.size(), from -> from + MOST)
                .mapToObj(from -> places.subList(from, Math.min(from + MOST, places.size())))
                .map(some -> String.join(" ", new TreeSet<>(keywords)) + "\n"
                        + some.stream()
                                .map(place -> place.uid() + " " + place.mailbox())
                                .collect(Collectors.joining("\n")))
                .toList();
    }

    /** An order that {@link #write} wrote. */
    public static LostMarks read(String text) {
        String[] lines = text.split("\n", -1);
        return new LostMarks(
                Set.copyOf(Arrays.asList(lines[0].split(" ", -1))),
                Stream.of(lines).skip(1).map(LostMarks::place).toList());
    }

    private static FolderPlace place(String line) {
        int end = line.indexOf(' ');
        return new FolderPlace(line.substring(end + 1), Long.parseLong(line.substring(0, end)));
    }
}
