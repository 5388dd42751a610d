package org.mailroom.desk.junk;

import java.time.Instant;
import org.mailroom.desk.message.EmailAddress;

/**
 * What one of a desk's people said of mail from this address, by where they put it.
 *
 * @param junk whether it is junk
 * @param by the name of who said so
 */
public record SenderJudgement(String desk, EmailAddress sender, boolean junk, String by, Instant at) {}
