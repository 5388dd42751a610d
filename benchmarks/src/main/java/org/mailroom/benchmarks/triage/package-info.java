/** Measures how well mail is tagged, on public labelled texts. */
@NullMarked
package org.mailroom.benchmarks.triage;

import org.jspecify.annotations.NullMarked;
