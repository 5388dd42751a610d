package org.mailroom.desk.screening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.configuration.ScreenAction;

/** Finds attached files, also in archives, whose names end as they may not. */
public final class ForbiddenAttachments implements Screen {
    private final ScreenAction wanted;
    private final Set<String> endings;

    /** @param endings what names may not end with, lower case, without the dot */
    public ForbiddenAttachments(ScreenAction wanted, List<String> endings) {
        this.wanted = wanted;
        this.endings = Set.copyOf(endings);
    }

    @Override
    public String name() {
        return "forbidden attachments";
    }

    @Override
    public List<ScreenFinding> look(OutboundText text) {
        return text.pieces().stream()
                .filter(piece -> piece.place().part() == Place.Part.ATTACHMENT_NAME)
                .flatMap(piece -> ending(piece.text()).stream()
                        .map(ending -> new ScreenFinding(
                                name(),
                                piece.place(),
                                piece.place().words() + " ends with ." + ending + ", which may not leave",
                                wanted)))
                .limit(Screening.MOST_FINDINGS)
                .toList();
    }

    private Optional<String> ending(String name) {
        String clean = name.toLowerCase(Locale.ROOT).strip();
        return endings.stream().filter(ending -> clean.endsWith("." + ending)).findFirst();
    }
}
