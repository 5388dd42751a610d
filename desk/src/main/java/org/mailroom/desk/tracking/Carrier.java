package org.mailroom.desk.tracking;

/** Carriers whose numbers can be told by form and check digit. */
enum Carrier {
    UPS("UPS", "https://www.ups.com/track?tracknum=", ""),
    USPS("USPS", "https://tools.usps.com/go/TrackConfirmAction?tLabels=", ""),
    DHL_PAKET("DHL", "https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=", ""),
    DPD("DPD", "https://www.dpdgroup.com/nl/mydpd/my-parcels/track?lang=en&parcelNumber=", ""),
    POST("", "", ""),
    FEDEX("FedEx", "https://www.fedex.com/fedextrack/?trknbr=", "fedex"),
    FEDEX_GROUND("FedEx", "https://www.fedex.com/fedextrack/?trknbr=", "fedex"),
    DHL_EXPRESS("DHL Express", "https://www.dhl.com/en/express/tracking.html?AWB=", "dhl");

    private final String title;
    private final String link;
    private final String context;

    Carrier(String title, String link, String context) {
        this.title = title;
        this.link = link;
        this.context = context;
    }

    /** Whether a number has this carrier's form and check digit. */
    boolean has(String number) {
        int length = number.length();
        return switch (this) {
            case UPS ->
                length == 18
                        && number.startsWith("1Z")
                        && asciiOnly(number)
                        && digits(number, 17, 18)
                        && CheckDigits.ups(number);
            case USPS -> length == 22 && digits(number, 0, 22) && isImpb(number) && CheckDigits.gs1(number);
            case DHL_PAKET ->
                length == 20 && number.startsWith("0034") && digits(number, 0, 20) && CheckDigits.gs1(number);
            case DPD -> length == 28 && digits(number, 0, 27) && CheckDigits.modulo36(number);
            case POST ->
                length == 13
                        && letters(number, 0, 2)
                        && digits(number, 2, 11)
                        && Posts.known(number.substring(11))
                        && CheckDigits.s10(number);
            case FEDEX -> length == 12 && digits(number, 0, 12) && CheckDigits.fedex(number);
            case FEDEX_GROUND -> length == 15 && digits(number, 0, 15) && CheckDigits.gs1(number);
            case DHL_EXPRESS -> length == 10 && digits(number, 0, 10) && CheckDigits.modulo7(number);
        };
    }

    /** A word in small letters that must stand near, for one check digit alone is right by chance too often; or empty. */
    String context() {
        return context;
    }

    /** The parcel of a number that this carrier has. */
    Parcel parcel(String number) {
        return this == POST ? Posts.parcel(number) : new Parcel(title, number, link + number);
    }

    private static boolean isImpb(String number) {
        return number.charAt(0) == '9' && number.charAt(1) >= '1' && number.charAt(1) <= '5';
    }

    private static boolean asciiOnly(String number) {
        return number.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
    }

    private static boolean digits(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean letters(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
