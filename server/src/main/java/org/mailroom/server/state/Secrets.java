package org.mailroom.server.state;

import java.util.random.RandomGenerator;

/** Passwords and keys made by chance. */
public final class Secrets {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int KEY_LENGTH = 43;
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 5;

    private final RandomGenerator random;

    /**
     * Secrets from this source.
     *
     * @param random one that an attacker cannot guess: {@link java.security.SecureRandom} outside of tests
     */
    public Secrets(RandomGenerator random) {
        this.random = random;
    }

    /** A key for programs, 248 bits. */
    public String key() {
        return letters(KEY_LENGTH);
    }

    /** A password that a person can type from a screen, 115 bits: four groups without look-alike characters. */
    public String password() {
        StringBuilder groups = new StringBuilder(letters(GROUP_LENGTH));
        for (int i = 1; i < GROUPS; i++) {
            groups.append('-').append(letters(GROUP_LENGTH));
        }
        return groups.toString();
    }

    private String letters(int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
