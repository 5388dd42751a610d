/**
 * Which replies are reviewed though nothing was found in them: a fixed share of each agent's, chosen so that the count
 * comes out right, nobody can foresee the choice, and the same question has the same answer.
 */
@NullMarked
package org.mailroom.desk.sampling;

import org.jspecify.annotations.NullMarked;
