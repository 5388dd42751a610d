package org.mailroom.server;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mailroom.server.state.Installation;

/** What must be true of the jars that are shipped together. */
class LibraryIT {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.]*?(?:-SNAPSHOT)?)(?:-[a-z][\\w-]*)?\\.jar");

    @Test
    void noLibraryShouldBeThereTwice() throws IOException {
        Map<String, Set<String>> versions = jars().stream()
                .map(LibraryIT::parts)
                .collect(groupingBy(parts -> parts.group(1), mapping(parts -> parts.group(2), toSet())));
        assertThat(versions)
                .allSatisfy((name, found) -> assertThat(found).as(name).hasSize(1));
    }

    @Test
    void nettyShouldBeOfOneVersion() throws IOException {
        assertThat(jars().stream()
                        .filter(jar -> jar.matches("netty-(?!incubator).*"))
                        .map(jar -> parts(jar).group(2))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void theNewMailApiShouldNotBeBesideTheOldOne() throws IOException {
        assertThat(jars()).contains("javax.mail-1.6.2.jar").noneMatch(jar -> jar.matches("(jakarta\\.mail|angus).*"));
    }

    @Test
    void jamesShouldNotFindAnOlderDerby() throws IOException {
        assertThat(jars()).contains("derby-10.16.1.1.jar", "derbyshared-10.16.1.1.jar", "derbytools-10.16.1.1.jar");
    }

    private static List<String> jars() throws IOException {
        try (Stream<Path> files = Files.list(Installation.current().lib())) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static Matcher parts(String jar) {
        Matcher parts = JAR.matcher(jar);
        assertThat(parts.matches()).as(jar).isTrue();
        return parts;
    }
}
