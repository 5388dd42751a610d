package org.mailroom.james;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * What this process calls itself where it takes a lease, for a person who looks at the leases.
 *
 * @param text different for every process and every start
 */
record NodeName(String text) {
    /** The name of this process. */
    static NodeName ofThisProcess(RandomGenerator random) {
        byte[] distinction = new byte[4];
        random.nextBytes(distinction);
        return new NodeName("process-" + ProcessHandle.current().pid() + "-"
                + HexFormat.of().formatHex(distinction));
    }
}
