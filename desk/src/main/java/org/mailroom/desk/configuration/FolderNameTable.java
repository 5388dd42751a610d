package org.mailroom.desk.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The file with the names of folders: the last part of each by language, English first. */
public final class FolderNameTable {
    /** The names by language. */
    public static final Map<FolderLanguage, Map<String, String>> BY_LANGUAGE = read();

    /** What has a name in each language, those above others first. */
    public static final List<String> FOLDERS =
            lines().stream().skip(1).map(line -> line.get(0)).toList();

    private FolderNameTable() {}

    private static Map<FolderLanguage, Map<String, String>> read() {
        List<List<String>> lines = lines();
        List<String> languages = lines.get(0);
        Map<FolderLanguage, Map<String, String>> names = new EnumMap<>(FolderLanguage.class);
        for (int i = 0; i < languages.size(); i++) {
            Map<String, String> folders = new LinkedHashMap<>();
            for (List<String> line : lines.subList(1, lines.size())) {
                String name = line.get(i);
                folders.put(line.get(0), name.substring(name.lastIndexOf('/') + 1));
            }
            names.put(
                    FolderLanguage.valueOf(languages.get(i).toUpperCase(Locale.ROOT)),
                    Collections.unmodifiableMap(folders));
        }
        return Collections.unmodifiableMap(names);
    }

    private static List<List<String>> lines() {
        try (InputStream in = FolderNameTable.class.getResourceAsStream("folder-names.txt")) {
            if (in == null) {
                throw new IllegalStateException("the names of folders are missing");
            }
            List<List<String>> lines = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> lines.add(List.of(line.split(" \\| ", -1))));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
