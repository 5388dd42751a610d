package org.mailroom.desk.tracking;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The posts of the world, by the country at the end of their numbers (UPU S10). */
final class Posts {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String ANY = "https://globaltracktrace.ptc.post/gtt.web/Search.aspx?q=";
    private static final Map<String, String> NAMES = Map.of(
            "US",
            "USPS",
            "GB",
            "Royal Mail",
            "DE",
            "Deutsche Post",
            "FR",
            "La Poste",
            "SE",
            "PostNord",
            "DK",
            "PostNord",
            "NL",
            "PostNL",
            "CH",
            "Swiss Post",
            "PL",
            "Poczta Polska");
    private static final Map<String, String> LINKS = Map.of(
            "US", "https://tools.usps.com/go/TrackConfirmAction?tLabels=",
            "GB", "https://www.royalmail.com/track-your-item#/tracking-results/",
            "DE", "https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=",
            "FR", "https://www.laposte.fr/outils/suivre-vos-envois?code=",
            "SE", "https://tracking.postnord.com/en/tracking?id=",
            "DK", "https://tracking.postnord.com/en/tracking?id=");

    private Posts() {}

    static boolean known(String country) {
        return COUNTRIES.contains(country);
    }

    static Parcel parcel(String number) {
        String country = number.substring(11);
        return new Parcel(
                NAMES.getOrDefault(country, "Post of " + country), number, LINKS.getOrDefault(country, ANY) + number);
    }
}
