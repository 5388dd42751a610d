package org.mailroom.server.mailbox;

import static org.apache.james.mailbox.store.mail.model.StandardNames.MIME_MIME_TYPE_SPACE;

import java.util.List;
import org.apache.james.mailbox.store.mail.model.Property;
import org.apache.james.mailbox.store.mail.model.impl.Properties;
import org.apache.james.mailbox.store.mail.model.impl.PropertyBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What the database notes about a message beside its bytes (media type, parameters, Content-ID and the like, from which
 * IMAP answers BODYSTRUCTURE), in the widths of its columns. NUL, which PostgreSQL keeps in no text, becomes a blank.
 */
final class FittingProperties {
    /** Most properties of one message; a mail of a person has about ten. */
    static final int MOST = 200;
    /** Width of PROPERTY_VALUE, in characters. */
    static final int WIDEST_VALUE = 1024;
    /** Width of PROPERTY_LOCAL_NAME, in characters. */
    static final int WIDEST_NAME = 500;
    /** Width of MAIL_MIME_TYPE and MAIL_MIME_SUBTYPE, in characters. */
    static final int WIDEST_TYPE = 200;

    private FittingProperties() {}

    static boolean fit(Properties properties) {
        List<Property> all = properties.toProperties();
        return all.size() <= MOST && all.stream().allMatch(FittingProperties::fits);
    }

    static PropertyBuilder of(Properties properties, @Nullable Long textualLineCount) {
        PropertyBuilder fitting = new PropertyBuilder(properties.toProperties().stream()
                .limit(MOST)
                .map(FittingProperties::cut)
                .toList());
        fitting.setTextualLineCount(textualLineCount);
        return fitting;
    }

    private static boolean fits(Property property) {
        return property.getLocalName().length() <= WIDEST_NAME
                && property.getValue().length() <= widest(property)
                && (property.getLocalName() + property.getValue()).indexOf('\0') < 0;
    }

    private static Property cut(Property property) {
        return new Property(
                property.getNamespace(),
                cut(property.getLocalName(), WIDEST_NAME),
                cut(property.getValue(), widest(property)));
    }

    private static int widest(Property property) {
        return property.isInSpace(MIME_MIME_TYPE_SPACE) ? WIDEST_TYPE : WIDEST_VALUE;
    }

    private static String cut(String text, int width) {
        return text.substring(0, Math.min(text.length(), width)).replace('\0', ' ');
    }
}
