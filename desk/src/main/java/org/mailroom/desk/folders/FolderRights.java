package org.mailroom.desk.folders;

import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.people.Actor;
import org.mailroom.desk.people.Role;

/**
 * What the people of a desk may do with its folders, where the desk wants them by role. An agent has the queues that he
 * works on, what is his own, and what all share; into other queues and colleagues' folders he may put mail, so that he
 * can hand it on. What no rule has sorted is for those who work on all queues.
 */
public final class FolderRights {

    private FolderRights() {}

    /** What somebody may do with a folder of the desk's account, or with one that might come there. */
    public static FolderRight of(DeskConfiguration desk, Actor actor, String folder) {
        return !desk.folders().byRole() || actor.role() == Role.SUPERVISOR
                ? FolderRight.ALL
                : ofAgent(desk, actor.name(), folder.strip());
    }

    private static FolderRight ofAgent(DeskConfiguration desk, String agent, String folder) {
        Optional<Person> person = desk.agentNamed(agent);
        Optional<String> queue = Folders.queueOf(folder);
        if (queue.isPresent()) {
            return person.filter(known -> known.worksOn(top(queue.get()))).isPresent()
                    ? FolderRight.ALL
                    : FolderRight.PUT;
        }
        return ofPeople(agent, folder)
                .or(() -> ofUnsorted(person.filter(known -> known.queues().isEmpty()), folder))
                .orElse(FolderRight.ALL);
    }

    private static Optional<FolderRight> ofPeople(String agent, String folder) {
        return Folders.agentOf(folder)
                .map(owner -> top(owner).equals(agent) ? FolderRight.ALL : FolderRight.PUT)
                .or(() -> Folders.outboxOf(folder)
                        .or(() -> Folders.returnedOf(folder))
                        .map(owner -> top(owner).equals(agent) ? FolderRight.ALL : FolderRight.NONE));
    }

    private static Optional<FolderRight> ofUnsorted(Optional<Person> worksOnAll, String folder) {
        if (worksOnAll.isPresent()) {
            return Optional.empty();
        }
        return switch (top(folder)) {
            case Folders.QUARANTINE -> Optional.of(FolderRight.PUT);
            case Folders.UNSORTED, Folders.AUTOMATIC -> Optional.of(FolderRight.NONE);
            default -> Optional.empty();
        };
    }

    private static String top(String path) {
        int end = path.indexOf('/');
        return end < 0 ? path : path.substring(0, end);
    }
}
