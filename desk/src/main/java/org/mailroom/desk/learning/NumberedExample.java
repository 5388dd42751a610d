package org.mailroom.desk.learning;

/**
 * An example and its place in the order of a desk's examples.
 *
 * @param number counts up by one with each example that a desk is taught; what is corrected leaves its number for a new one
 */
public record NumberedExample(long number, Example example) {}
