/**
 * Recognising what kind of mail arrives, and why: {@link org.mailroom.desk.intake.Recogniser} holds the table of checks
 * (after RFC 3834). Each check is one file, sees one thing, and says it in words.
 */
@NullMarked
package org.mailroom.desk.intake;

import org.jspecify.annotations.NullMarked;
