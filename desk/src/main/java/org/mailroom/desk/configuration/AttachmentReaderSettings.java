package org.mailroom.desk.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The program that reads attachments which Mailroom itself cannot look into.
 *
 * @param program folder with its jars; without it, the one that came with Mailroom, where there is one
 * @param processes how many of it may run at once; 0 for none: such attachments are not read
 * @param memoryMb what one of them may take of memory, in megabytes
 * @param time how long it may take for one attachment, and what is in it
 */
public record AttachmentReaderSettings(Optional<Path> program, int processes, int memoryMb, Duration time) {}
