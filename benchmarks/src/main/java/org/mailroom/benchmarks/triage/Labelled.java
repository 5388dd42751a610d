package org.mailroom.benchmarks.triage;

/** A text and its true label. */
record Labelled(String label, String text) {}
