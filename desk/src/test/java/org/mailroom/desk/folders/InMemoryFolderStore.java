package org.mailroom.desk.folders;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.RawMessage;

/** Folders for tests. A mailbox is named {@code account:folder}. */
public final class InMemoryFolderStore implements FolderStore {
    private final Map<FolderPlace, byte[]> messages = new LinkedHashMap<>();
    private final Map<FolderPlace, Set<String>> keywords = new HashMap<>();
    private final Map<String, Boolean> folders = new LinkedHashMap<>();
    private final Map<String, Long> lastUids = new HashMap<>();
    private final Queue<Runnable> others = new ArrayDeque<>();
    private final TreeMap<Long, Runnable> amid = new TreeMap<>();
    private long looks;
    private boolean isAlone;
    private boolean broken;
    private int mostTaken = Integer.MAX_VALUE;

    /** From now on every call fails, or works again. */
    public void broken(boolean yes) {
        broken = yes;
    }

    /** Takes so many messages more and refuses the next ones. */
    public void takeOnly(int messages) {
        mostTaken = messages;
    }

    /** What somebody else does just before the next message is moved or taken away as a twin. */
    public void before(Runnable another) {
        others.add(another);
    }

    private void letOthersGoFirst() {
        letOthersIn();
        Optional.ofNullable(others.poll()).ifPresent(Runnable::run);
    }

    /** What somebody else does after so many more looks into the folders, in the midst of other work. */
    public void amid(int looks, Runnable another) {
        amid.merge(looks + this.looks, another, (one, next) -> () -> {
            one.run();
            next.run();
        });
    }

    /** Does something at one stroke: nobody comes in between. */
    public void alone(Runnable stroke) {
        boolean before = isAlone;
        isAlone = true;
        try {
            stroke.run();
        } finally {
            isAlone = before;
        }
    }

    private void letOthersIn() {
        if (!isAlone) {
            looks++;
            while (!amid.isEmpty() && amid.firstKey() <= looks) {
                alone(amid.pollFirstEntry().getValue());
            }
        }
    }

    /** The messages of a folder, oldest first. */
    public synchronized List<RawMessage> in(String account, String folder) {
        return places(EmailAddress.of(account), folder).stream()
                .map(place -> RawMessage.of(message(place)))
                .toList();
    }

    /** Oldest first. */
    @Override
    public synchronized List<FolderPlace> places(EmailAddress account, String folder) {
        return messages.keySet().stream()
                .filter(place -> place.mailbox().equals(mailbox(account, folder)))
                .toList();
    }

    /** Puts other bytes where a message lies. */
    public synchronized void replace(FolderPlace place, byte[] message) {
        messages.replace(place, message);
    }

    @Override
    public synchronized FolderPlace append(EmailAddress account, String folder, byte[] message, Set<String> keywords) {
        check();
        if (mostTaken-- <= 0) {
            throw new IllegalStateException("the folders take no more");
        }
        FolderPlace place = next(account, folder);
        lastUids.put(place.mailbox(), place.uid());
        messages.put(place, message);
        this.keywords.put(place, new HashSet<>(keywords));
        return place;
    }

    @Override
    public synchronized FolderPlace next(EmailAddress account, String folder) {
        ensure(account, folder);
        String mailbox = mailbox(account, folder);
        return new FolderPlace(mailbox, lastUids.getOrDefault(mailbox, 0L) + 1);
    }

    @Override
    public synchronized Map<FolderPlace, String> values(EmailAddress account, String folder, String field) {
        letOthersIn();
        check();
        Map<FolderPlace, String> values = new LinkedHashMap<>();
        for (FolderPlace place : places(account, folder)) {
            List<String> found = RawMessage.of(message(place)).fields().stream()
                    .filter(f -> f.is(field))
                    .map(HeaderField::unfolded)
                    .toList();
            if (found.size() == 1) {
                values.put(place, found.get(0));
            }
        }
        return values;
    }

    @Override
    public synchronized Optional<byte[]> read(EmailAddress account, FolderPlace place) {
        letOthersIn();
        check();
        return reachable(account, place) ? Optional.ofNullable(messages.get(place)) : Optional.empty();
    }

    @Override
    public synchronized boolean holds(EmailAddress account, FolderPlace place) {
        letOthersIn();
        check();
        return lies(account, place);
    }

    @Override
    public synchronized boolean remove(EmailAddress account, FolderPlace place) {
        check();
        return reachable(account, place) && messages.remove(place) != null;
    }

    @Override
    public synchronized boolean removeTwin(
            EmailAddress account, FolderPlace place, FolderPlace twin, BooleanSupplier still) {
        letOthersGoFirst();
        check();
        return lies(account, twin) && still.getAsBoolean() && remove(account, place);
    }

    @Override
    public synchronized boolean move(EmailAddress account, FolderPlace place, String folder, BooleanSupplier still) {
        letOthersGoFirst();
        check();
        if (!messages.containsKey(place) || !still.getAsBoolean()) {
            return false;
        }
        byte[] message = Objects.requireNonNull(messages.remove(place));
        append(account, folder, message, keywords(place));
        return true;
    }

    @Override
    public synchronized boolean keyword(EmailAddress account, FolderPlace place, String keyword, boolean set) {
        check();
        if (!holds(account, place)) {
            return false;
        }
        Set<String> now = keywords.computeIfAbsent(place, any -> new HashSet<>());
        if (set) {
            now.add(keyword);
        } else {
            now.remove(keyword);
        }
        return true;
    }

    /** The keywords of a message. */
    public synchronized Set<String> keywords(FolderPlace place) {
        return Set.copyOf(keywords.getOrDefault(place, Set.of()));
    }

    @Override
    public synchronized void ensure(EmailAddress account, String folder) {
        check();
        folders.put(mailbox(account, folder), true);
    }

    @Override
    public synchronized void rename(EmailAddress account, String folder, String wanted) {
        check();
        for (String name : folders(account)) {
            if (name.equals(folder) || name.startsWith(folder + "/")) {
                renameOne(mailbox(account, name), mailbox(account, wanted + name.substring(folder.length())));
            }
        }
    }

    /** From now on the folders are read in another language than they were named in. */
    public synchronized void readAs(FolderNames before, FolderNames now) {
        for (String folder : List.copyOf(folders.keySet())) {
            int name = folder.indexOf(':') + 1;
            String read = now.known(before.shown(folder.substring(name)));
            if (!read.equals(folder.substring(name))) {
                renameOne(folder, folder.substring(0, name) + read);
            }
        }
    }

    private void renameOne(String mailbox, String wanted) {
        folders.remove(mailbox);
        folders.put(wanted, true);
        lastUids.put(wanted, lastUids.getOrDefault(mailbox, 0L));
        for (FolderPlace place : List.copyOf(messages.keySet())) {
            if (place.mailbox().equals(mailbox)) {
                messages.put(new FolderPlace(wanted, place.uid()), message(place));
                messages.remove(place);
            }
        }
    }

    @Override
    public synchronized List<String> folders(EmailAddress account) {
        check();
        String prefix = mailbox(account, "");
        List<String> names = new ArrayList<>();
        folders.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> names.add(name.substring(prefix.length())));
        return names;
    }

    private boolean lies(EmailAddress account, FolderPlace place) {
        return reachable(account, place) && messages.containsKey(place);
    }

    private static boolean reachable(EmailAddress account, FolderPlace place) {
        return place.mailbox().startsWith(mailbox(account, ""));
    }

    private byte[] message(FolderPlace place) {
        return Optional.ofNullable(messages.get(place)).orElseThrow();
    }

    private void check() {
        if (broken) {
            throw new IllegalStateException("the folders cannot be had");
        }
    }

    private static String mailbox(EmailAddress account, String folder) {
        return account.asString() + ":" + folder;
    }
}
