package org.mailroom.desk.service;

import java.time.Instant;

/**
 * What a service level asks for in one case.
 *
 * @param firstResponseDue when a person must have answered
 * @param words why then, in one sentence
 */
public record Target(Instant firstResponseDue, String words) {}
