package org.mailroom.desk.configuration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailroom.desk.message.EmailAddress;

/**
 * What the desk must know to recognise mail.
 *
 * @param ownMessageIdHosts hosts after the {@code @} of Message-IDs that are ours, beside the server's own; lower case
 * @param listsInFront List-Ids (or addresses) of lists that pass mail on to the desk: their mail counts as the author's
 * @param trustedForms senders of web forms that write for a person: the person named in Reply-To is the customer
 * @param trustedAuthservId authserv-id of Authentication-Results that may be believed (RFC 8601 section 2.5)
 * @param refusedAttachments endings of file names, without the dot and in lower case: a mail with such an attachment is
 *     refused while its sender is still connected
 * @param badAddress when an address is marked as one that our mail does not reach
 * @param formSources web forms with fields of their own, beside the {@code trustedForms}
 * @param acknowledgeForwarded whether a customer whose mail an agent passes on to the desk gets an acknowledgement
 * @param largestMail bytes of the largest mail taken; absent: what the server takes
 */
public record IntakeSettings(
        Set<String> ownMessageIdHosts,
        Set<String> listsInFront,
        Set<EmailAddress> trustedForms,
        Optional<String> trustedAuthservId,
        Set<String> refusedAttachments,
        BadAddressSettings badAddress,
        List<FormSource> formSources,
        boolean acknowledgeForwarded,
        Optional<Long> largestMail) {

    public IntakeSettings {
        ownMessageIdHosts = Set.copyOf(ownMessageIdHosts);
        listsInFront = Set.copyOf(listsInFront);
        trustedForms = Set.copyOf(trustedForms);
        refusedAttachments = Set.copyOf(refusedAttachments);
        formSources = List.copyOf(formSources);
    }

    /** All web forms that are believed; one that is described goes before the same one that is only named. */
    public List<FormSource> forms() {
        Stream<FormSource> named = trustedForms.stream()
                .filter(address ->
                        formSources.stream().noneMatch(form -> form.address().equals(address)))
                .map(FormSource::of);
        return Stream.concat(formSources.stream(), named).toList();
    }
}
