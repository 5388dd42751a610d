package org.mailroom.desk.folders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.RawMessage;

/**
 * The folders of the mail server, as the desk needs them. Folder names are paths with {@code /} between their parts,
 * whatever the server uses.
 */
public interface FolderStore {
    /**
     * Puts a message into a folder, which is made and subscribed if it is missing.
     *
     * @param keywords IMAP keywords to set; {@link Keywords#SEEN} says that it was read
     */
    FolderPlace append(EmailAddress account, String folder, byte[] message, Set<String> keywords);

    /**
     * The first place that no message of the folder has had yet: what comes next lies there or behind it. The folder is
     * made and subscribed if it is missing.
     */
    FolderPlace next(EmailAddress account, String folder);

    /**
     * The value of a field in each message of the folder whose header has it exactly once, in one line and without
     * blanks around it; empty where there is no such folder.
     */
    Map<FolderPlace, String> values(EmailAddress account, String folder, String field);

    /** The messages of the folder; none where there is no such folder. */
    List<FolderPlace> places(EmailAddress account, String folder);

    /** The messages of the folder whose header has a field of this name with exactly this value. */
    default List<FolderPlace> find(EmailAddress account, String folder, String field, String value) {
        return find(account, folder, field, Set.of(value));
    }

    /**
     * The messages of the folder whose header has a field of this name exactly once, with exactly one of these values;
     * in rising order of their places. What it costs need not grow with the folder.
     */
    default List<FolderPlace> find(EmailAddress account, String folder, String field, Set<String> values) {
        return values(account, folder, field).entrySet().stream()
                .filter(entry -> values.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Where such messages lie, and perhaps some places where they lay: the same as {@link #find}, but cheaper, for whoever
     * sees by what is done with them next whether they lie there.
     */
    default List<FolderPlace> findPerhaps(EmailAddress account, String folder, String field, Set<String> values) {
        return find(account, folder, field, values);
    }

    /**
     * The value of a field in a message, as {@link #values} would tell it; empty when the message is not there. Of a
     * message that has just gone it may still be told.
     */
    default Optional<String> value(EmailAddress account, FolderPlace place, String field) {
        List<HeaderField> found = header(account, place).map(RawMessage::of).stream()
                .flatMap(header -> header.fields().stream())
                .filter(each -> each.is(field))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0).unfolded()) : Optional.empty();
    }

    /** The bytes of a message, or empty when it is not there. */
    Optional<byte[]> read(EmailAddress account, FolderPlace place);

    /** The bytes of a message, or of its header alone, or empty when it is not there. */
    default Optional<byte[]> header(EmailAddress account, FolderPlace place) {
        return read(account, place);
    }

    /** Whether the message is there. */
    boolean holds(EmailAddress account, FolderPlace place);

    /** Takes a message away. Answers whether it was there. */
    boolean remove(EmailAddress account, FolderPlace place);

    /** Takes a message away if its twin is there, at one stroke. Answers whether it went. */
    default boolean removeTwin(EmailAddress account, FolderPlace place, FolderPlace twin) {
        return removeTwin(account, place, twin, () -> true);
    }

    /**
     * Takes a message away if its twin is there, at one stroke.
     *
     * @param still whether that is still to be; asked when nobody else can move anything in the account any more
     * @return whether it went
     */
    boolean removeTwin(EmailAddress account, FolderPlace place, FolderPlace twin, BooleanSupplier still);

    /** Moves a message to another folder of the account. Answers whether it was there. */
    default boolean move(EmailAddress account, FolderPlace place, String folder) {
        return move(account, place, folder, () -> true);
    }

    /**
     * Moves a message to another folder of the account.
     *
     * @param still whether that is still to be; asked when nobody else can move anything in the account any more
     * @return whether it went
     */
    boolean move(EmailAddress account, FolderPlace place, String folder, BooleanSupplier still);

    /** Sets a keyword of a message, or takes it away. Answers whether the message was there. */
    boolean keyword(EmailAddress account, FolderPlace place, String keyword, boolean set);

    /** Makes and subscribes the folder if it is missing. */
    void ensure(EmailAddress account, String folder);

    /**
     * Gives a folder, with all below it, another name.
     *
     * @param wanted its new name, that no folder has
     */
    void rename(EmailAddress account, String folder, String wanted);

    /** The account's folders. */
    List<String> folders(EmailAddress account);
}
