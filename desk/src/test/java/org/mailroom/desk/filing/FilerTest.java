package org.mailroom.desk.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.cases.FilingMark;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.InMemoryFolderStore;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.work.InMemoryWorkItems;

class FilerTest {
    private static final String DESK = "support@acme.example";
    private static final EmailAddress ACCOUNT = EmailAddress.of(DESK);
    private static final EmailAddress CARLA = EmailAddress.of("carla@customer.example");
    private static final Instant NOW = Instant.parse("2026-11-24T08:30:00Z");
    private static final String QUEUE = Folders.queue("General");
    private static final FilingOrder ORDER = order(EarlierTries.MARKED);
    private static final byte[] MAIL =
            "X-Mailroom-Interaction: 8\r\nSubject: Help\r\n\r\nHelp!\r\n".getBytes(StandardCharsets.UTF_8);
    private static final Set<Thread.State> STANDS_STILL =
            EnumSet.of(Thread.State.BLOCKED, Thread.State.WAITING, Thread.State.TERMINATED);

    private final InMemoryCases cases = new InMemoryCases();
    private final InMemoryFolderStore folders = new InMemoryFolderStore();
    private final InMemoryWorkItems work = new InMemoryWorkItems();

    FilerTest() {
        NewCase fresh = new NewCase(
                7,
                "support",
                CaseNumber.fresh("MR", LocalDate.of(2026, 11, 24), new Random(7)),
                CARLA,
                "Help",
                "General",
                NOW);
        Interaction inquiry = new Interaction(
                8,
                7,
                Interaction.Kind.INQUIRY,
                new MailIdentity("m@customer.example", "d"),
                Optional.of(CARLA),
                "Help",
                NOW);
        cases.join(new Joining("support", new Joining.Target.Fresh(fresh), inquiry, Set.of(CARLA)));
    }

    @Test
    @DisplayName("K01 a mail is filed once when a crash came between the append and the mark")
    void shouldNotFileAgainWhatLiesInTheFolder() {
        cases.beginFiling(8);
        folders.append(ACCOUNT, QUEUE, MAIL, Set.of());

        filer().file(ORDER, MAIL);

        assertThat(folders.in(DESK, QUEUE)).hasSize(1);
    }

    @Test
    @DisplayName("K01 a mail is filed once when somebody claimed it before its filing was taken up again")
    void shouldNotFileAgainWhatWasMoved() {
        cases.beginFiling(8);
        folders.append(ACCOUNT, Folders.agent("anna"), MAIL, Set.of());

        filer().file(ORDER, MAIL);

        assertThat(folders.in(DESK, QUEUE)).isEmpty();
    }

    @Test
    @DisplayName("K01 a mail that lies in its folder though no mark says so is filed once")
    void shouldNotFileAgainWhatAFirstTryPutThere() {
        folders.append(ACCOUNT, QUEUE, MAIL, Set.of());

        filer().file(order(EarlierTries.PERHAPS), MAIL);

        assertThat(folders.in(DESK, QUEUE)).hasSize(1);
        assertThat(cases.filing(8)).isEqualTo(FilingMark.DONE);
    }

    @Test
    @DisplayName("K01 a mail that is brought twice at once is filed once, whichever of the two is first")
    void firstTryShouldHeedTheMarkOfAnother() {
        filer().file(order(EarlierTries.PERHAPS), MAIL);
        filer().file(order(EarlierTries.NONE), MAIL);
        filer().file(order(EarlierTries.NONE), MAIL);

        assertThat(folders.in(DESK, QUEUE)).hasSize(1);
    }

    @Test
    @DisplayName("K01 a first try that another has broken off is looked after in the folders")
    void firstTryShouldLookWhereAnotherHasBegun() {
        cases.beginFiling(8);
        folders.append(ACCOUNT, QUEUE, MAIL, Set.of());

        filer().file(order(EarlierTries.NONE), MAIL);

        assertThat(folders.in(DESK, QUEUE)).hasSize(1);
    }

    @Test
    @DisplayName(
            "K01 that a mail lies in its folder is marked and told in one transaction, and told again to who asks again")
    void noteShouldBeWrittenTogetherWithTheMark() {
        List<FilingMark> marks = new ArrayList<>();
        AtomicBoolean together = new AtomicBoolean();
        UnitOfWork unit = new UnitOfWork() {
            @Override
            public <T> T together(Supplier<T> work) {
                together.set(true);
                T done = work.get();
                together.set(false);
                return done;
            }

            @Override
            public void afterwards(Runnable consequence) {
                consequence.run();
            }
        };
        Filer filer = new Filer(cases, folders, work, unit);

        filer.file(order(EarlierTries.NONE), MAIL, () -> {
            assertThat(together).isTrue();
            marks.add(cases.filing(8));
        });
        filer.file(order(EarlierTries.PERHAPS), MAIL, () -> marks.add(cases.filing(8)));

        assertThat(marks).containsExactly(FilingMark.DONE, FilingMark.DONE);
        assertThat(folders.in(DESK, QUEUE)).hasSize(1);
    }

    private Filer filer() {
        return new Filer(cases, folders, work, UnitOfWork.EACH_BY_ITSELF);
    }

    private static FilingOrder order(EarlierTries earlier) {
        return new FilingOrder("support", ACCOUNT, QUEUE, Set.of(), 8, "Mail1", earlier);
    }

    @Test
    @DisplayName("K01 a mail of no case is filed once when the server was killed after the append")
    void shouldNotFileAgainWhatLiesThereUnderItsName() {
        byte[] mail = "X-Mailroom-Mail: Mail1\r\nSubject: Away\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] other = "X-Mailroom-Mail: Mail2\r\nSubject: Away\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        Filer filer = filer();
        filer.file(ofNoCase("Mail1", EarlierTries.NONE), mail);
        filer.file(ofNoCase("Mail1", EarlierTries.MARKED), mail);
        filer.file(ofNoCase("Mail2", EarlierTries.PERHAPS), other);

        assertThat(folders.in(DESK, Folders.AUTOMATIC)).hasSize(2);
    }

    @Test
    @DisplayName("K01 a mail of no case that was kept to be filed later is filed once")
    void orderThatWasWrittenDownShouldBeFiledOnce() {
        FilingOrder kept = FilingOrder.read(ofNoCase("Mail1", EarlierTries.NONE).write());
        byte[] mail = "X-Mailroom-Mail: Mail1\r\nSubject: Away\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        Filer filer = filer();
        filer.file(kept, mail);
        filer.file(kept, mail);

        assertThat(folders.in(DESK, Folders.AUTOMATIC)).hasSize(1);
    }

    private static FilingOrder ofNoCase(String name, EarlierTries earlier) {
        return new FilingOrder("support", ACCOUNT, Folders.AUTOMATIC, Set.of(), 0, name, earlier);
    }

    @Test
    @DisplayName("K01 a mail is filed once when spool and work item come to it at the same time")
    void shouldFileOnceWhenTwoFileAtTheSameTime() throws Exception {
        Filer[] filer = new Filer[1];
        Thread other = new Thread(() -> filer[0].file(ORDER, MAIL), "second");
        filer[0] = new Filer(cases, beforeTheFirstAppend(other), work, UnitOfWork.EACH_BY_ITSELF);

        filer[0].file(ORDER, MAIL);
        other.join();

        assertThat(folders.in(DESK, QUEUE)).hasSize(1);
    }

    /** Folders in which the first append is not done before the other thread has come as far as it can. */
    private FolderStore beforeTheFirstAppend(Thread other) {
        AtomicBoolean first = new AtomicBoolean(true);
        return (FolderStore) Proxy.newProxyInstance(
                FolderStore.class.getClassLoader(), new Class<?>[] {FolderStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("append") && first.getAndSet(false)) {
                        other.start();
                        while (!STANDS_STILL.contains(other.getState())) {
                            Thread.onSpinWait();
                        }
                    }
                    try {
                        return method.invoke(folders, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
