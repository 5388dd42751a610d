package org.mailroom.directories;

import java.nio.charset.StandardCharsets;

/** Values in LDAP search filters. */
final class LdapFilter {
    private static final String SPECIAL = "*()\\/";

    private LdapFilter() {}

    /**
     * The value with everything escaped that could end it or mean something in a filter: all but printable ASCII, and
     * {@code * ( ) \} (RFC 4515 section 3).
     */
    static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet > ' ' && octet < 0x7f && SPECIAL.indexOf(octet) < 0;
            escaped.append(plain ? String.valueOf((char) octet) : String.format("\\%02x", octet));
        }
        return escaped.toString();
    }
}
