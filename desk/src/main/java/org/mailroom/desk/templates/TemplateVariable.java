package org.mailroom.desk.templates;

/**
 * A name that a template may use.
 *
 * @param name as written between the braces
 * @param meaning one sentence for administrators
 */
public record TemplateVariable(String name, String meaning) {}
