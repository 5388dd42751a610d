package org.mailroom.desk.message;

import java.util.Optional;

/**
 * One mail address (RFC 5321 section 4.1.2), in lower case (ASCII letters only), so that equal addresses are equal
 * values; so are the two forms of an internationalised domain, of which the one in ASCII is kept. Anything that could leave its place in a header or a command is refused: controls, spaces, angle brackets,
 * at most {@value #MAX_LENGTH} characters. Doubled and trailing dots in the local part are taken, for they exist.
 *
 * @param localPart before the last {@code @}, quotes included where it has any
 * @param domain behind it, a name or an address literal in square brackets
 */
public record EmailAddress(String localPart, String domain) {
    /** Longest address taken, in characters: 64 + 1 + 255, shared freely between the two parts. */
    public static final int MAX_LENGTH = 320;

    /**
     * Takes the parts in any case.
     *
     * @throws IllegalArgumentException if the two do not make an address
     */
    public EmailAddress {
        Optional<String> problem = problem(localPart, domain);
        localPart = Ascii.lowerCase(localPart);
        domain = DomainName.ascii(domain);
        if (problem.isPresent()) {
            throw new IllegalArgumentException("not a mail address: " + problem.get());
        }
    }

    /**
     * The address this text is.
     *
     * @throws IllegalArgumentException with what is wrong, if it is none
     */
    public static EmailAddress of(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("not a mail address: it has no '@'");
        }
        return new EmailAddress(text.substring(0, at), domainIn(text, at));
    }

    /** The address, or empty where the text is none; never throws. */
    public static Optional<EmailAddress> parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0 || text.length() > MAX_LENGTH + 1) {
            return Optional.empty();
        }
        String localPart = text.substring(0, at);
        String domain = domainIn(text, at);
        return problem(localPart, domain).isPresent()
                ? Optional.empty()
                : Optional.of(new EmailAddress(localPart, domain));
    }

    public String asString() {
        return localPart + "@" + domain;
    }

    /** The address to show to a person: the domain with letters of any language, where they mislead nobody. */
    public String readable() {
        return localPart + "@" + DomainName.readable(domain);
    }

    /** The same mailbox with this detail ({@code local+detail@domain}, RFC 5233), in place of an earlier one. */
    public EmailAddress withDetail(String detail) {
        return new EmailAddress(withoutDetail().localPart + "+" + detail, domain);
    }

    /** What stands behind the first {@code +} of the local part. */
    public Optional<String> detail() {
        int plus = localPart.indexOf('+');
        return plus <= 0 ? Optional.empty() : Optional.of(localPart.substring(plus + 1));
    }

    public EmailAddress withoutDetail() {
        int plus = localPart.indexOf('+');
        return plus <= 0 ? this : new EmailAddress(localPart.substring(0, plus), domain);
    }

    @Override
    public String toString() {
        return asString();
    }

    /** What is wrong with the address, as it is written or with the domain in ASCII. */
    private static Optional<String> problem(String localPart, String domain) {
        return AddressSyntax.problem(localPart, domain)
                .or(() -> AddressSyntax.problem(localPart, DomainName.ascii(domain)));
    }

    private static String domainIn(String text, int at) {
        String domain = text.substring(at + 1);
        return domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
    }
}
