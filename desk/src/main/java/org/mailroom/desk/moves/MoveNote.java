package org.mailroom.desk.moves;

import java.util.Optional;

/**
 * What somebody is told of a move that did not do what he may think, or of what a colleague moved.
 *
 * @param desk the desk's id
 * @param folder where the note is put
 * @param headline what happened, in few words; begins the subject
 * @param mail which mail, in words
 * @param about its Message-ID, where it is known
 * @param words what happened, why, and what to do instead
 */
public record MoveNote(
        String desk, String folder, String headline, String mail, Optional<String> about, String words) {}
