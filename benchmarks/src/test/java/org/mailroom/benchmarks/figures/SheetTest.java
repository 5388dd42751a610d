package org.mailroom.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SheetTest {
    private final Sheet sheet = new Sheet("W0");

    @Test
    void tableShouldHoldTheMedianWithItsSpreadAndThePairsOfEachRound() {
        sheet.add("alone", "ms", 10);
        sheet.add("with", "ms", 15);
        sheet.add("alone", "ms", 20);
        sheet.add("with", "ms", 20);
        sheet.compare("with", "alone");

        assertThat(sheet.table()).hasToString("""
                W0

                | median (least to greatest) | alone         | with            | with − alone  | ÷                |
                |----------------------------|---------------|-----------------|---------------|------------------|
                | ms                         | 15 (10 to 20) | 17.5 (15 to 20) | 2.50 (0 to 5) | 1.25 (1 to 1.50) |
                """);
    }

    @Test
    void whatWasNotMeasuredShouldBeLeftOut() {
        sheet.add("alone", "syncs", Double.NaN);
        sheet.add("alone", "ms", 1);

        assertThat(sheet.rows()).containsExactly("ms");
        assertThat(sheet.figures("alone", "syncs")).isEmpty();
    }

    @Test
    void figuresOfTheMachineShouldNotBeCompared() {
        sheet.note("alone", "load", 2);
        sheet.note("with", "load", 4);
        sheet.compare("with", "alone");

        assertThat(sheet.table().toString()).contains("| load ").contains("| – ");
    }

    @Test
    void jsonShouldHoldEachRoundAndTheMedian() {
        sheet.add("with", "ms", 3);
        sheet.add("with", "ms", 1);
        sheet.remark("one \"fault\"");
        Results results = new Results(Map.of("java", "17"));
        results.add(sheet);

        assertThat(results.toString().replaceAll("\\s", ""))
                .isEqualTo(
                        "{\"circumstances\":{\"java\":\"17\"},\"workloads\":[{\"title\":\"W0\",\"figures\":{\"with\":{\"ms\":"
                                + "{\"median\":2.0,\"least\":1.0,\"greatest\":3.0,\"rounds\":[3.0,1.0]}}},"
                                + "\"remarks\":[\"one\\\"fault\\\"\"]}]}");
    }
}
