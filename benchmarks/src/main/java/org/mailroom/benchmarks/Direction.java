package org.mailroom.benchmarks;

import java.io.IOException;

/** A way of mail through a server. */
interface Direction {
    /**
     * Sends mails and waits until the last of them is where it belongs.
     *
     * @param name of this round, part of every address and Message-ID
     */
    Round run(Contestant contestant, String name, int mails) throws IOException;
}
