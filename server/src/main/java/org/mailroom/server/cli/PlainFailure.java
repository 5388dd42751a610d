package org.mailroom.server.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a failure in one sentence; only a mistake of ours shows where it happened. */
final class PlainFailure implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        if (failure instanceof IOException told) {
            command.getErr().println(sentence(told));
        } else {
            failure.printStackTrace(command.getErr());
        }
        return ExitCode.FAILURE;
    }

    private static String sentence(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "There is no file " + failure.getMessage() + ".";
        }
        if (failure instanceof AccessDeniedException) {
            return "Not allowed to use " + failure.getMessage() + ".";
        }
        return String.valueOf(failure.getMessage());
    }
}
