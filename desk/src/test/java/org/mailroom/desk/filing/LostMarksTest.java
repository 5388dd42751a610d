package org.mailroom.desk.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.folders.FolderPlace;

class LostMarksTest {
    private static final int LONGEST_INSTRUCTION = 4_000;

    @Test
    void whatIsWrittenShouldBeRead() {
        LostMarks lost = new LostMarks(
                Set.of("$VIP", "lang-de"), List.of(new FolderPlace("box 1", 7), new FolderPlace("box 1", 9)));

        assertThat(lost.write())
                .singleElement()
                .satisfies(order -> assertThat(LostMarks.read(order)).isEqualTo(lost));
    }

    @Test
    void manyMailsShouldBeSeveralOrdersThatTheStoreCanKeep() {
        String mailbox = "0f7c3c5e-1111-2222-3333-444455556666";
        List<FolderPlace> places = IntStream.range(0, 501)
                .mapToObj(i -> new FolderPlace(mailbox, 4_000_000_000L + i))
                .toList();

        List<String> orders = new LostMarks(Set.of("$VIP"), places).write();

        assertThat(orders).hasSize(11).allMatch(order -> order.length() < LONGEST_INSTRUCTION);
        assertThat(orders.stream().flatMap(order -> LostMarks.read(order).places().stream()))
                .containsExactlyElementsOf(places);
    }
}
