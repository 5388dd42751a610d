package org.mailroom.desk.cases;

/**
 * What an earlier mail says.
 *
 * @param theCase the case it belongs to
 */
public record SketchedMail(Case theCase, MatterSketch sketch) {}
