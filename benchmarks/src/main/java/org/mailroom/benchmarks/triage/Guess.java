package org.mailroom.benchmarks.triage;

/** A label and how sure it is said, from 0 to 1. */
record Guess(String label, double confidence) {}
