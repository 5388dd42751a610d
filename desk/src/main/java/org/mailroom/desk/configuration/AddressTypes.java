package org.mailroom.desk.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import org.mailroom.desk.configuration.options.ScalarType;
import org.mailroom.desk.configuration.options.Schemas;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.WrongValueException;
import org.mailroom.desk.message.EmailAddress;

/** Types of addresses: of people, hosts and pages. */
final class AddressTypes {

    private static final Map<String, Object> ADDRESS_SCHEMA = Schemas.text("^[^@\\s]+@[^@\\s]+$");

    private AddressTypes() {}

    static ScalarType<EmailAddress> address() {
        return ScalarType.of("a mail address", ADDRESS_SCHEMA, AddressTypes::parse);
    }

    /** An address, or {@code @domain} for everyone there; lower case. */
    static ScalarType<String> addressOrDomain() {
        Map<String, Object> schema = Schemas.text("^[^@\\s]*@[^@\\s]+$");
        return ScalarType.of("a mail address, or `@domain`", schema, text -> {
            String whole = text.startsWith("@") ? "anyone" + text : text;
            String parsed = parse(whole).asString();
            return text.startsWith("@") ? parsed.substring("anyone".length()) : parsed;
        });
    }

    /** A host name, lower case. */
    static ScalarType<String> host() {
        return lowerCase(Types.matching("^[A-Za-z0-9][A-Za-z0-9.-]{0,252}$", "a host name such as mail.acme.example"));
    }

    /** A List-Id without angle brackets (RFC 2919), or the list's address; lower case. */
    static ScalarType<String> list() {
        return lowerCase(Types.matching("^[^\\s<>]{1,255}$", "a List-Id without < and >, or the list's address"));
    }

    static ScalarType<String> page() {
        return ScalarType.of("an http or https address", Schemas.text("^https?://[^\\s<>\"]+$"), text -> {
            if (!isPage(text)) {
                throw new WrongValueException("is not the address of a page", "write https://host/path");
            }
            return text;
        });
    }

    private static ScalarType<String> lowerCase(ScalarType<String> type) {
        return type.then(text -> text.toLowerCase(Locale.ROOT));
    }

    private static EmailAddress parse(String text) {
        EmailAddress address = EmailAddress.parse(text)
                .orElseThrow(() -> new WrongValueException(
                        "is not a mail address", "write an address such as support@acme.example"));
        if (!address.withoutDetail().equals(address)) {
            throw new WrongValueException(
                    "has a detail after \"+\"",
                    "write " + address.withoutDetail().asString());
        }
        return address;
    }

    private static boolean isPage(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme());
            return uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"));
        } catch (URISyntaxException wrong) {
            return false;
        }
    }
}
