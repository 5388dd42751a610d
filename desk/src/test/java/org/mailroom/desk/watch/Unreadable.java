package org.mailroom.desk.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.message.EmailAddress;

/** Folders none of whose messages can be read. */
final class Unreadable implements FolderStore {
    private final FolderStore folders;
    private final AtomicInteger tried;

    /** @param tried counts the attempts to read */
    Unreadable(FolderStore folders, AtomicInteger tried) {
        this.folders = folders;
        this.tried = tried;
    }

    @Override
    public Optional<byte[]> read(EmailAddress account, FolderPlace place) {
        tried.incrementAndGet();
        throw new IllegalStateException("the message cannot be read");
    }

    @Override
    public FolderPlace append(EmailAddress account, String folder, byte[] message, Set<String> keywords) {
        return folders.append(account, folder, message, keywords);
    }

    @Override
    public FolderPlace next(EmailAddress account, String folder) {
        return folders.next(account, folder);
    }

    @Override
    public Map<FolderPlace, String> values(EmailAddress account, String folder, String field) {
        return folders.values(account, folder, field);
    }

    @Override
    public List<FolderPlace> places(EmailAddress account, String folder) {
        return folders.places(account, folder);
    }

    @Override
    public boolean keyword(EmailAddress account, FolderPlace place, String keyword, boolean set) {
        return folders.keyword(account, place, keyword, set);
    }

    @Override
    public boolean holds(EmailAddress account, FolderPlace place) {
        return folders.holds(account, place);
    }

    @Override
    public boolean remove(EmailAddress account, FolderPlace place) {
        return folders.remove(account, place);
    }

    @Override
    public boolean removeTwin(EmailAddress account, FolderPlace place, FolderPlace twin, BooleanSupplier still) {
        return folders.removeTwin(account, place, twin, still);
    }

    @Override
    public boolean move(EmailAddress account, FolderPlace place, String folder, BooleanSupplier still) {
        return folders.move(account, place, folder, still);
    }

    @Override
    public void ensure(EmailAddress account, String folder) {
        folders.ensure(account, folder);
    }

    @Override
    public void rename(EmailAddress account, String folder, String wanted) {
        folders.rename(account, folder, wanted);
    }

    @Override
    public List<String> folders(EmailAddress account) {
        return folders.folders(account);
    }
}
