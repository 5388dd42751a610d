package org.mailroom.desk.templates;

import java.util.List;

/**
 * A name that a template may use.
 *
 * @param name as written between the braces
 * @param meaning one sentence for administrators
 * @param items the names that may be used within its section alone, for each thing of a list; empty for a plain value
 */
public record TemplateVariable(String name, String meaning, List<TemplateVariable> items) {
    public TemplateVariable {
        items = List.copyOf(items);
    }

    /** A plain value. */
    public TemplateVariable(String name, String meaning) {
        this(name, meaning, List.of());
    }
}
