package org.mailroom.server.cli;

/** How the {@code mailroom} command ends; scripts rely on these numbers. */
public final class ExitCode {
    public static final int OK = 0;
    /** It did not work; standard error says why. */
    public static final int FAILURE = 1;
    /** The command line is wrong. */
    public static final int USAGE = 2;

    public static final int ALREADY_RUNNING = 3;
    public static final int NOT_RUNNING = 4;
    /** Something was found that is not as it should be. */
    public static final int FOUND = 5;

    private ExitCode() {}
}
