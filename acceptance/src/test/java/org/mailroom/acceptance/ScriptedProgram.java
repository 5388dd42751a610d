package org.mailroom.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A mail program in another language, as a process that takes one command a line and answers it with a line. */
final class ScriptedProgram implements MailProgram {
    private static final Path CLIENTS = Path.of("src", "test", "clients").toAbsolutePath();
    private static final Path BUILT = Path.of("target", "clients").toAbsolutePath();

    private final Process process;
    private final BufferedReader answers;
    private final Writer commands;

    private ScriptedProgram(List<String> command) throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        commands = process.outputWriter(StandardCharsets.UTF_8);
        expect("ready");
    }

    /** Python's imaplib. */
    static MailProgram imaplib(int port, String user, String password) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "python3", CLIENTS.resolve("imaplib").resolve("program.py").toString()));
        command.addAll(List.of("127.0.0.1", Integer.toString(port), user, password));
        run(Path.of("."), "python3", "--version");
        return new ScriptedProgram(command);
    }

    /** Node's imapflow, in the version that the lock file beside it names. */
    static MailProgram imapflow(int port, String user, String password) throws IOException {
        Path modules = installed();
        List<String> command = new ArrayList<>(List.of(
                "node", CLIENTS.resolve("imapflow").resolve("program.mjs").toString()));
        command.addAll(List.of("127.0.0.1", Integer.toString(port), user, password, modules.toString()));
        return new ScriptedProgram(command);
    }

    private static synchronized Path installed() throws IOException {
        Path folder = BUILT.resolve("imapflow");
        if (!Files.isDirectory(folder.resolve("node_modules").resolve("imapflow"))) {
            Files.createDirectories(folder);
            for (String file : List.of("package.json", "package-lock.json")) {
                Files.write(
                        folder.resolve(file),
                        Files.readAllBytes(CLIENTS.resolve("imapflow").resolve(file)));
            }
            run(folder, "npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
        }
        return folder;
    }

    private static void run(Path folder, String... command) throws IOException {
        try {
            Process running = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (running.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed:\n" + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (IOException e) {
            throw new IOException(
                    "the acceptance tests need " + command[0] + " (with what it fetches), which .ci/run installs: "
                            + e.getMessage(),
                    e);
        }
    }

    @Override
    public void move(String from, String subject, String to) throws IOException {
        say("move", from, subject, to);
    }

    @Override
    public void copy(String from, String subject, String to) throws IOException {
        say("copy", from, subject, to);
    }

    @Override
    public int count(String folder, String subject) throws IOException {
        return Integer.parseInt(say("count", folder, subject));
    }

    @Override
    public void append(String folder, Path file) throws IOException {
        say("append", folder, file.toAbsolutePath().toString());
    }

    @Override
    public void idle(String folder, Runnable idling) throws IOException {
        write("idle", folder);
        expect("idling");
        idling.run();
        expect("ok");
    }

    private String say(String... command) throws IOException {
        write(command);
        return expect("ok");
    }

    private void write(String... command) throws IOException {
        commands.write(String.join("\t", command) + "\n");
        commands.flush();
    }

    private String expect(String first) throws IOException {
        String answer = answers.readLine();
        if (answer == null || !answer.startsWith(first)) {
            throw new IOException("the mail program said " + answer);
        }
        return answer.substring(first.length()).strip();
    }

    @Override
    public void close() throws IOException {
        try {
            write("quit");
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (IOException alreadyGone) {
            process.destroyForcibly();
        }
    }
}
