package org.mailroom.desk.tracking;

/**
 * A parcel that a mail names by a number whose check digit is right.
 *
 * @param number digits and capital letters, without blanks
 * @param link where its way can be seen
 */
public record Parcel(String carrier, String number, String link) {
    /** The parcel in one line. */
    public String words() {
        return carrier + " " + number + " " + link;
    }
}
