package org.mailroom.desk.templates;

import java.util.Locale;

/**
 * One text in one language: {@code <language>/<name>.txt} below the folder of templates.
 *
 * @param name the file's name without its ending
 * @param language the folder is its tag ({@code de-AT}), or else its bare language ({@code de})
 */
public record TemplateName(String name, Locale language) {}
