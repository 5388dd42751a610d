package org.mailroom.james.attachments;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.attachments.FileText;
import org.mailroom.desk.attachments.ReadOutcome;
import org.mailroom.desk.attachments.ReadingFrames;
import org.mailroom.desk.attachments.ReadingFrames.Question;

/** A reading program whose questions say what it does: answer, hang, die, die later, take all memory, or babble. */
public final class OddReader {
    private OddReader() {}

    @SuppressWarnings({"BusyWait", "InfiniteRecursion"})
    public static void main(String[] none) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        for (Optional<Question> next = ReadingFrames.question(in);
                next.isPresent();
                next = ReadingFrames.question(in)) {
            String name = next.get().name();
            switch (name) {
                case "hang" -> Thread.currentThread().join();
                case "die" -> Runtime.getRuntime().halt(3);
                case "swell" -> swell();
                case "put aside" -> {
                    Files.writeString(Path.of(System.getProperty("java.io.tmpdir"), "aside.tmp"), "words of mail");
                    ReadingFrames.answer(out, List.of(said(name)));
                }
                case "babble" -> System.out.println("What a nice file this is, and how long its words are.");
                default -> ReadingFrames.answer(out, List.of(said(name)));
            }
            if (name.equals("last words")) {
                Runtime.getRuntime().halt(0);
            }
        }
    }

    private static FileText said(String name) {
        return new FileText(
                "",
                ReadOutcome.READ,
                "",
                name + " by " + ProcessHandle.current().pid());
    }

    private static void swell() {
        byte[][] all = new byte[1_000][];
        for (int i = 0; i < all.length; i++) {
            all[i] = new byte[10_000_000];
        }
    }
}
