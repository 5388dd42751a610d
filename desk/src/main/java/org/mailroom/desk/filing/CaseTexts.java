package org.mailroom.desk.filing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

/** What people outside wrote in a case, read from where its mails lie. */
public final class CaseTexts {
    private static final int MOST = 20;

    private final Cases cases;
    private final FolderStore folders;

    public CaseTexts(Cases cases, FolderStore folders) {
        this.cases = cases;
        this.folders = folders;
    }

    /** The texts of the latest mails from outside, at most {@value #MOST}. */
    public List<String> fromOutside(DeskConfiguration desk, Case theCase) {
        Set<Long> outside = cases.interactions(theCase.id()).stream()
                .filter(mail -> mail.kind() == Interaction.Kind.INQUIRY || mail.kind() == Interaction.Kind.FOLLOW_UP)
                .map(Interaction::id)
                .collect(Collectors.toSet());
        Map<FolderPlace, Optional<Long>> copies =
                new CaseCopies(desk, folders, cases, theCase).in(CaseMover.folderOf(theCase));
        return copies.entrySet().stream()
                .filter(copy -> copy.getValue().filter(outside::contains).isPresent())
                .map(Map.Entry::getKey)
                .limit(MOST)
                .flatMap(place -> folders.read(desk.account(), place).stream())
                .map(bytes -> MailMessage.read(RawMessage.of(bytes)).plainText())
                .toList();
    }
}
