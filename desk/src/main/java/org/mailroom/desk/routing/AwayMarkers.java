package org.mailroom.desk.routing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.folders.FolderNames;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.work.WorkItems;

/**
 * The mails by which agents say that they are away: each agent has one, which lies in {@code Agents/<name>} while the
 * agent is there and in {@code Away} while not. Where it lies is what counts.
 */
public final class AwayMarkers {
    /** Who moved a mail that nobody saw moving. */
    private static final String UNSEEN = "the mail in the folder";

    private final Supplier<MailroomConfiguration> configuration;
    private final FolderStore folders;
    private final RoutingDesk routing;
    private final Assignments assignments;
    private final WorkItems work;
    private final InstantSource clock;

    public AwayMarkers(
            Supplier<MailroomConfiguration> configuration,
            FolderStore folders,
            RoutingDesk routing,
            Assignments assignments,
            WorkItems work,
            InstantSource clock) {
        this.configuration = configuration;
        this.folders = folders;
        this.routing = routing;
        this.assignments = assignments;
        this.work = work;
        this.clock = clock;
    }

    /** The agent of a desk whose mark this is. */
    public static Optional<String> agent(DeskConfiguration desk, String mark) {
        return desk.agents().stream()
                .map(Person::name)
                .filter(name -> mark(name).equals(mark))
                .findFirst();
    }

    /** Makes what is missing, takes away what is nobody's, and believes the folders. Running again changes nothing more. */
    public void compare() {
        configuration.get().desks().stream()
                .filter(DeskConfiguration::awayMarkers)
                .forEach(this::compare);
    }

    private void compare(DeskConfiguration desk) {
        Map<FolderPlace, String> away = folders.values(desk.account(), Folders.AWAY, MailroomFields.AWAY);
        away.forEach((place, mark) -> {
            if (agent(desk, mark).isEmpty()) {
                folders.remove(desk.account(), place);
            }
        });
        desk.agents().forEach(agent -> compare(desk, agent.name(), away.containsValue(mark(agent.name()))));
    }

    private void compare(DeskConfiguration desk, String agent, boolean away) {
        if (away) {
            routing.wentAway(desk, agent, UNSEEN).ifPresent(item -> work.add(item, Optional.empty()));
        } else if (!folders.find(desk.account(), Folders.agent(agent), MailroomFields.AWAY, mark(agent))
                .isEmpty()) {
            routing.cameBack(desk, agent, UNSEEN);
        } else {
            boolean gone = assignments.awaySince(desk.id(), agent).isPresent();
            folders.append(desk.account(), gone ? Folders.AWAY : Folders.agent(agent), mail(desk, agent), Set.of());
        }
    }

    /** A name as ASCII, so that it can stand in a header as it is. */
    private static String mark(String agent) {
        return URLEncoder.encode(agent, StandardCharsets.UTF_8);
    }

    private byte[] mail(DeskConfiguration desk, String agent) {
        FolderNames names = FolderNames.of(desk);
        String away = names.shown(Folders.AWAY);
        String text = String.join(
                "\r\n",
                MailroomFields.AWAY + ": " + mark(agent),
                "From: <" + desk.account().asString() + ">",
                "Subject: " + away + ": move me into the folder " + away + " when you leave",
                "Date: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                clock.instant().atOffset(ZoneOffset.UTC)),
                "Message-ID: <away." + mark(agent).replace("%", "=") + "@"
                        + desk.account().domain() + ">",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: 8bit",
                "",
                "This mail says whether " + agent + " is working.",
                "",
                "Moved into the folder \"" + away
                        + "\" it says: away. Open cases go back to their queues or to "
                        + "colleagues, and no new ones come.",
                "Moved back into \"" + names.shown(Folders.agent(agent)) + "\" it says: there again.",
                "If you delete it, it comes again.",
                "");
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
