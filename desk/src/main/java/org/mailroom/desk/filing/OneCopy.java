package org.mailroom.desk.filing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;

/**
 * Brings a case's mails into one folder, each once. What lies there a second time goes only if it is the same to the
 * last byte; anybody can write a number into a header.
 */
final class OneCopy {
    private final DeskConfiguration desk;
    private final FolderStore folders;
    private final CaseCopies copies;
    private final String target;
    private final BooleanSupplier still;
    private final Map<Long, FolderPlace> there = new HashMap<>();

    /** @param still whether the mails still belong there; asked before each of them goes */
    OneCopy(DeskConfiguration desk, FolderStore folders, CaseCopies copies, String target, BooleanSupplier still) {
        this.desk = desk;
        this.folders = folders;
        this.copies = copies;
        this.target = target;
        this.still = still;
    }

    /**
     * Moves what lies in these folders and not yet in the target.
     *
     * @param doubled whether a mail may lie twice in the target itself; then the target is looked at in the end, since
     *     others may have brought there meanwhile what was moved here
     */
    void gather(Set<String> sources, boolean doubled) {
        boolean known = false;
        for (String source : sources) {
            Map<FolderPlace, Optional<Long>> found = copies.perhapsIn(source);
            if (!found.isEmpty() && !known) {
                lookAtTarget();
                known = true;
            }
            boolean moved = false;
            for (Map.Entry<FolderPlace, Optional<Long>> mail : found.entrySet()) {
                moved |= !doubled(mail.getKey(), mail.getValue())
                        && folders.move(desk.account(), mail.getKey(), target, still);
            }
            known &= !moved;
            if (moved && found.size() > 1) {
                lookAtTarget();
                known = true;
            }
        }
        if (doubled) {
            lookAtTarget();
        }
    }

    private void lookAtTarget() {
        there.clear();
        copies.perhapsIn(target).forEach((place, mail) -> {
            if (!doubled(place, mail)) {
                mail.filter(id -> !there.containsKey(id) || !folders.holds(desk.account(), there.get(id)))
                        .ifPresent(id -> there.put(id, place));
            }
        });
    }

    /** Whether the same mail lies in the target; then this one goes. */
    private boolean doubled(FolderPlace place, Optional<Long> mail) {
        Optional<FolderPlace> kept = mail.map(there::get);
        return kept.isPresent()
                && same(place, kept.get())
                && folders.removeTwin(desk.account(), place, kept.get(), still);
    }

    private boolean same(FolderPlace one, FolderPlace other) {
        Optional<byte[]> first = folders.read(desk.account(), one);
        Optional<byte[]> second = folders.read(desk.account(), other);
        return first.isPresent() && second.isPresent() && Arrays.equals(first.get(), second.get());
    }
}
