package org.mailroom.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.mailroom.server.state.StateLock;

/** Holds a folder's lock until its standard input ends; the lock is another process's only in another process. */
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws IOException {
        StateLock lock = StateLock.take(Path.of(arguments[0])).orElseThrow();
        System.out.println("held");
        System.in.transferTo(System.out);
        lock.close();
    }
}
