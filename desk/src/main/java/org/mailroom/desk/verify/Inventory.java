package org.mailroom.desk.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.moves.Spot;

/** Which mails of cases lie where in a desk's folders. Copies in Knowledge are nobody's business. */
final class Inventory {
    private final DeskConfiguration desk;
    private final CaseDesk cases;
    private final List<CaseMail> mails = new ArrayList<>();
    private final Map<String, Set<FolderPlace>> strangers = new HashMap<>();

    /**
     * A mail that bears a case's number.
     *
     * @param interaction our identifier of the mail; empty for reports and notices
     * @param theCase the case whose mail it is; empty if the desk has none such
     */
    record CaseMail(
            String folder, FolderPlace place, String number, Optional<Long> interaction, Optional<Case> theCase) {}

    Inventory(DeskConfiguration desk, FolderStore folders, CaseDesk cases) {
        this.desk = desk;
        this.cases = cases;
        for (String folder : folders.folders(desk.account())) {
            if (Spot.of(desk, folder) != Spot.KNOWLEDGE) {
                look(folders, folder);
            }
        }
    }

    private void look(FolderStore folders, String folder) {
        Map<FolderPlace, String> numbers = folders.values(desk.account(), folder, MailroomFields.CASE);
        Map<FolderPlace, String> interactions = folders.values(desk.account(), folder, MailroomFields.INTERACTION);
        numbers.forEach((place, number) -> {
            Optional<Long> interaction =
                    Optional.ofNullable(interactions.get(place)).flatMap(MailroomFields::interaction);
            mails.add(new CaseMail(folder, place, number, interaction, caseOf(number, interaction)));
        });
        if (Spot.of(desk, folder).holdsOnlyCases()) {
            Set<FolderPlace> others = new HashSet<>(folders.places(desk.account(), folder));
            others.removeAll(numbers.keySet());
            Stream.concat(MailroomFields.OF_DESK.stream(), Stream.of(MailroomFields.KIND, MailroomFields.INTERNAL))
                    .filter(field -> !others.isEmpty())
                    .forEach(field -> others.removeAll(
                            folders.values(desk.account(), folder, field).keySet()));
            strangers.put(folder, others);
        }
    }

    private Optional<Case> caseOf(String number, Optional<Long> interaction) {
        return cases.ofMail(desk.id(), CaseNumber.parse(number), interaction);
    }

    /** The mails that bear a case's number, folder by folder. */
    List<CaseMail> mails() {
        return mails;
    }

    /** Mails that neither a case has nor the desk wrote, by the folders of cases in which they lie. */
    Map<String, Set<FolderPlace>> strangers() {
        return strangers;
    }
}
