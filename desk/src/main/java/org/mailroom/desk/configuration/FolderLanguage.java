package org.mailroom.desk.configuration;

/** The languages in which folders have names, by their codes of ISO 639-1. */
public enum FolderLanguage {
    EN,
    DE,
    FR,
    ES,
    IT,
    NL
}
