package org.mailroom.desk.card;

import org.mailroom.desk.folders.FolderPlace;

/**
 * A card that lies in a folder.
 *
 * @param caseId the case; it has one card
 * @param desk the desk's id
 * @param folder the folder's path with {@code /} between the parts
 * @param place where the card was put there
 * @param facts a digest of what stands on it, in hexadecimal digits
 * @param version rises with every card of the case
 */
public record ShownCard(long caseId, String desk, String folder, FolderPlace place, String facts, long version) {}
