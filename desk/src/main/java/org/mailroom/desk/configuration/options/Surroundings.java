package org.mailroom.desk.configuration.options;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a configuration may refer to.
 *
 * @param folder relative paths start here
 * @param environment environment variables
 */
public record Surroundings(Path folder, Map<String, String> environment) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
