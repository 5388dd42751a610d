package org.mailroom.benchmarks.history;

import java.util.List;
import java.util.function.Function;

/**
 * A table of the store and what a case has in it.
 *
 * @param name of the table
 * @param columns their names, separated by commas
 * @param rows the values of each row of a case, {@link CsvLine#NOTHING} where there is none
 */
record HistoryTable(String name, String columns, Function<OldCase, List<Object[]>> rows) {}
