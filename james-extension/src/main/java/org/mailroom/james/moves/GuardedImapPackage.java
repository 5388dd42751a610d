package org.mailroom.james.moves;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.james.imap.processor.CloseProcessor;
import org.apache.james.imap.processor.CopyProcessor;
import org.apache.james.imap.processor.DeleteProcessor;
import org.apache.james.imap.processor.ExpungeProcessor;
import org.apache.james.imap.processor.ListProcessor;
import org.apache.james.imap.processor.MoveProcessor;
import org.apache.james.imap.processor.RenameProcessor;
import org.apache.james.imap.processor.StoreProcessor;
import org.apache.james.modules.protocols.ImapPackage;
import org.apache.james.utils.ClassName;

/**
 * All commands but those of the login, as the server has them, of which those that move, copy and delete come to a desk
 * in turn, and those that name folders keep to what their person may see. In {@code imapserver.xml}, in the place of
 * {@code ImapPackage$DefaultNoAuth}:
 *
 * <pre>{@code
 * <imapPackages>org.mailroom.james.moves.GuardedImapPackage</imapPackages>
 * <imapPackages>org.mailroom.james.login.DeskImapPackage</imapPackages>
 * }</pre>
 */
public final class GuardedImapPackage extends ImapPackage.Impl {
    private static final Map<String, Class<?>> GUARDED = Map.of(
            ListProcessor.class.getName(), UsesListProcessor.class,
            MoveProcessor.class.getName(), GuardedMoveProcessor.class,
            CopyProcessor.class.getName(), GuardedCopyProcessor.class,
            StoreProcessor.class.getName(), GuardedStoreProcessor.class,
            ExpungeProcessor.class.getName(), GuardedExpungeProcessor.class,
            CloseProcessor.class.getName(), GuardedCloseProcessor.class,
            DeleteProcessor.class.getName(), GuardedDeleteProcessor.class,
            RenameProcessor.class.getName(), GuardedRenameProcessor.class);

    @Inject
    public GuardedImapPackage() {
        this(new ImapPackage.DefaultNoAuth());
    }

    private GuardedImapPackage(ImapPackage usual) {
        super(processors(usual), list(usual.decoders()), list(usual.encoders()));
    }

    private static ImmutableList<ClassName> processors(ImapPackage usual) {
        Set<String> behind = Stream.concat(FolderGate.BEHIND.stream(), MessageGate.BEHIND.stream())
                .map(Class::getName)
                .collect(Collectors.toSet());
        return Stream.concat(
                        usual.processors().stream()
                                .map(GuardedImapPackage::guarded)
                                .filter(processor -> !behind.contains(processor.getName())),
                        Stream.of(FolderGate.class, MessageGate.class).map(gate -> new ClassName(gate.getName())))
                .collect(ImmutableList.toImmutableList());
    }

    private static ClassName guarded(ClassName usual) {
        Class<?> guarded = GUARDED.get(usual.getName());
        return guarded == null ? usual : new ClassName(guarded.getName());
    }

    private static ImmutableList<ClassName> list(Collection<ClassName> names) {
        return ImmutableList.copyOf(names);
    }
}
