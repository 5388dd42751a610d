package org.mailroom.desk.intake;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.FormSource;
import org.mailroom.desk.message.EmailAddress;

/**
 * How a desk knows its own: everything here comes from configuration, nothing from a mail. Names compare without case.
 *
 * @param addresses every address of every desk and helper account of ours
 * @param messageIdHosts the part behind the {@code @} in Message-IDs that we alone make, exactly
 * @param trustedLists List-Ids or addresses of lists and groups that stand in front of a desk: their mail counts as its author's
 * @param trustedForms web forms that write for a person
 * @param authservIds who may say in Authentication-Results how a sender was checked (RFC 8601 section 5)
 * @param junkScore the score in such a field from which on mail counts as junk
 * @param junkFields header fields that our own scanner writes, and removes when they come from outside
 */
public record OwnIdentity(
        Set<EmailAddress> addresses,
        Set<String> messageIdHosts,
        Set<String> trustedLists,
        Set<FormSource> trustedForms,
        Set<String> authservIds,
        Set<String> junkFields,
        double junkScore) {

    private static final double NO_SCORE = Double.POSITIVE_INFINITY;

    public OwnIdentity {
        addresses = Set.copyOf(addresses);
        messageIdHosts = lowerCase(messageIdHosts);
        trustedLists = lowerCase(trustedLists.stream().map(OwnIdentity::listId).toList());
        trustedForms = Set.copyOf(trustedForms);
        authservIds = lowerCase(authservIds);
        junkFields = lowerCase(junkFields);
    }

    /** A desk with these addresses that trusts nobody. */
    public static OwnIdentity of(EmailAddress... addresses) {
        return new OwnIdentity(Set.of(addresses), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), NO_SCORE);
    }

    public OwnIdentity withMessageIdHosts(String... hosts) {
        return new OwnIdentity(
                addresses, Set.of(hosts), trustedLists, trustedForms, authservIds, junkFields, junkScore);
    }

    public OwnIdentity withTrustedLists(String... lists) {
        return new OwnIdentity(
                addresses, messageIdHosts, Set.of(lists), trustedForms, authservIds, junkFields, junkScore);
    }

    public OwnIdentity withTrustedForms(EmailAddress... forms) {
        return withForms(Stream.of(forms).map(FormSource::of).toList());
    }

    public OwnIdentity withForms(Collection<FormSource> forms) {
        return new OwnIdentity(
                addresses, messageIdHosts, trustedLists, Set.copyOf(forms), authservIds, junkFields, junkScore);
    }

    public OwnIdentity withAuthservIds(String... ids) {
        return new OwnIdentity(
                addresses, messageIdHosts, trustedLists, trustedForms, Set.of(ids), junkFields, junkScore);
    }

    /** The same with the score in such a field from which on mail counts as junk. */
    public OwnIdentity withJunkScore(double score) {
        return new OwnIdentity(addresses, messageIdHosts, trustedLists, trustedForms, authservIds, junkFields, score);
    }

    public OwnIdentity withJunkFields(String... fields) {
        return new OwnIdentity(
                addresses, messageIdHosts, trustedLists, trustedForms, authservIds, Set.of(fields), junkScore);
    }

    /** What is known already and this as well. */
    public OwnIdentity with(
            Collection<EmailAddress> moreAddresses, Collection<String> moreHosts, Collection<String> moreLists) {
        return new OwnIdentity(
                both(addresses, moreAddresses),
                both(messageIdHosts, moreHosts),
                both(trustedLists, moreLists),
                trustedForms,
                authservIds,
                junkFields,
                junkScore);
    }

    private static <T> Set<T> both(Collection<T> some, Collection<T> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** True for an address of ours, with or without a detail behind a plus sign. */
    public boolean owns(EmailAddress address) {
        return addresses.contains(address) || addresses.contains(address.withoutDetail());
    }

    /** A group's List-Id is its address with a dot for the {@code @} (RFC 2919 section 3), so either names it. */
    private static String listId(String listOrAddress) {
        return listOrAddress.replace('@', '.');
    }

    private static Set<String> lowerCase(Collection<String> names) {
        return names.stream().map(Words::lowerCase).collect(Collectors.toUnmodifiableSet());
    }
}
