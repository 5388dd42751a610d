package org.mailroom.desk.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * When a triage rule matches: every kind of condition that is given must hold (and), and a kind holds when any of its
 * entries does (or). At least one kind is given.
 *
 * @param subjectWords words or phrases looked for in the subject, whole words, case ignored
 * @param bodyWords the same in the text of the body
 * @param recipients addresses the mail was sent to, lower case
 * @param senders addresses, or domains written {@code @example.org}, lower case
 * @param headers header name to text which that header contains, case ignored; here every entry must hold
 * @param attachments what one of the attachments must be like
 * @param formFields name of a line {@code name: value} of a web form to text which its value contains, case ignored;
 *     every entry must hold, and the mail must come from a form that the desk trusts
 * @param languages ISO 639-1 codes, any of which the customer writes in
 * @param sentiments how the customer may sound
 * @param customer what the customer must be like
 * @param patterns expressions looked for in the subject and the text of the body; RE2, so their cost is linear
 */
public record Conditions(
        List<String> subjectWords,
        List<String> bodyWords,
        List<String> recipients,
        List<String> senders,
        Map<String, String> headers,
        AttachmentConditions attachments,
        Map<String, String> formFields,
        List<String> languages,
        List<Sentiment> sentiments,
        CustomerConditions customer,
        List<SearchPattern> patterns) {

    public Conditions {
        subjectWords = List.copyOf(subjectWords);
        bodyWords = List.copyOf(bodyWords);
        recipients = List.copyOf(recipients);
        senders = List.copyOf(senders);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        formFields = Collections.unmodifiableMap(new LinkedHashMap<>(formFields));
        languages = List.copyOf(languages);
        sentiments = List.copyOf(sentiments);
        patterns = List.copyOf(patterns);
    }
}
