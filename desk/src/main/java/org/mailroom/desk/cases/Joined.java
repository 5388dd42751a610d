package org.mailroom.desk.cases;

/**
 * A mail in its case.
 *
 * @param theCase the case as it is now
 * @param interaction the mail as it is kept; of an earlier delivery when {@code repeated}
 * @param opened whether this mail opened the case, now or when it came first
 * @param repeated whether the desk had this very mail already, so that nothing was written
 */
public record Joined(Case theCase, Interaction interaction, boolean opened, boolean repeated) {}
