package org.mailroom.james.webadmin;

import java.util.regex.Pattern;

/** The URL of the store as it may be shown. */
final class StoreUrl {
    private static final Pattern USER = Pattern.compile("//[^/@]*@");
    private static final Pattern PARAMETERS = Pattern.compile("[?;].*");

    private StoreUrl() {}

    /** The URL without user, password and parameters. */
    static String shown(String url) {
        return USER.matcher(PARAMETERS.matcher(url).replaceFirst("")).replaceFirst("//");
    }
}
