package org.mailroom.desk.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.FolderNames;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.hold.HeldNotice.Place;
import org.mailroom.desk.story.Verb;

/** What is told about a reply when it is kept. */
final class HoldNews {
    private HoldNews() {}

    /** Who is told what beside the copies that everybody sees. */
    static List<HeldNotice> of(HeldReply reply, List<String> warnings) {
        return switch (reply.state()) {
            case BLOCKED ->
                List.of(
                        new HeldNotice(Place.AUTHOR, false, "Blocked", blocked(reply)),
                        new HeldNotice(Place.SUPERVISORS, true, "Blocked", blocked(reply)));
            case RETURNED -> List.of(new HeldNotice(Place.RETURNED, false, "Returned", returned(reply)));
            default ->
                warnings.isEmpty()
                        ? List.of()
                        : List.of(new HeldNotice(Place.AUTHOR, false, "Please note", warned(warnings)));
        };
    }

    static Verb verb(HeldState state) {
        return switch (state) {
            case BLOCKED -> Verb.BLOCKED;
            case RETURNED -> Verb.RETURNED;
            case COLLISION -> Verb.COLLIDED;
            default -> Verb.HELD;
        };
    }

    static String words(HeldState state) {
        return switch (state) {
            case BLOCKED -> "never leaves: ";
            case RETURNED -> "goes back to its author: ";
            case REVIEW -> "waits for a reviewer: ";
            case COLLISION -> "waits in " + Folders.COLLISIONS + " for a decision: ";
            default -> "waits in the outbox: ";
        };
    }

    private static List<String> blocked(HeldReply reply) {
        return list(
                "This reply was blocked. It has not left and will not leave, because of this:", reply.reasons(), "");
    }

    private static List<String> returned(HeldReply reply) {
        return list(
                "This reply has not left. It lies beside this notice, because of this:",
                reply.reasons(),
                "Change it and send it again.");
    }

    /** What the author is told of a reply that a reviewer gave back. */
    static HeldNotice returnedBy(HeldReply reply, String reviewer, List<String> comment) {
        List<String> lines = new ArrayList<>(
                List.of(reviewer + " has given this reply back. It has not left; it lies beside this notice."));
        comment.forEach(line -> lines.add("  " + line));
        reply.reasons().forEach(reason -> lines.add("- it waited for review because of this: " + reason));
        lines.add("Change it and send it again.");
        return new HeldNotice(Place.RETURNED, false, "Returned by " + reviewer, lines);
    }

    /** What is told beside a reply that another agent's answer was faster than. */
    static HeldNotice collided(DeskConfiguration desk, HeldReply reply, Collision collision) {
        String author = reply.agent();
        FolderNames names = FolderNames.of(desk);
        List<String> lines = List.of(
                collision.words(desk),
                author + "'s reply has not left. It lies beside this note, and both texts stand below.",
                "- To send it all the same, move it into " + names.shown(Folders.outbox(author)) + " (" + author
                        + ", or a supervisor), or save an edited copy there.",
                "- To drop it, move it into " + names.shown(Folders.returned(author)) + " or delete it.");
        Optional<Long> first = Optional.of(collision.first().id());
        return new HeldNotice(Place.COLLISIONS, false, "Answered twice", lines, first);
    }

    /** What the author of a reply that waits among the collisions is told when the other one was taken back. */
    static HeldNotice free(HeldReply recalled, String who) {
        List<String> lines = List.of(
                who + " has taken back the answer of " + recalled.agent() + " that was before yours: it has not left.",
                "Yours still waits among the collisions. Decide there whether it is to be sent now, as the note beside it"
                        + " says.");
        return new HeldNotice(Place.AUTHOR, false, "No longer answered twice", lines);
    }

    private static List<String> warned(List<String> warnings) {
        return list(
                "This reply goes its way. Please look at this:",
                warnings,
                "If it should not leave like that, take it out of your outbox in time.");
    }

    private static List<String> list(String first, List<String> items, String last) {
        List<String> lines = new ArrayList<>(List.of(first));
        items.forEach(item -> lines.add("- " + item));
        lines.add(last);
        return lines;
    }
}
