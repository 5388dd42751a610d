package org.mailroom.desk.configuration;

/** How content a customer sounds. */
public enum Sentiment {
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    /** There is too little text, or none in a language that is understood. */
    UNKNOWN
}
