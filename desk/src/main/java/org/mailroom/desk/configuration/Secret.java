package org.mailroom.desk.configuration;

/**
 * A value that must not be seen: it comes from a file or the environment and never prints itself.
 *
 * @param value the secret in clear, for the one call that needs it
 */
public record Secret(String value) {

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
