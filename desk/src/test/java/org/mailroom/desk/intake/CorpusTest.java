package org.mailroom.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.message.Corpora;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

/** The public corpora, each mail sent by its Return-Path (else its author), against every label they carry. */
class CorpusTest {
    private static final Map<String, MailKind> KINDS = Map.of(
            "bounce", MailKind.BOUNCE,
            "delay-warning", MailKind.DELAY_NOTICE,
            "out-of-office", MailKind.OUT_OF_OFFICE,
            "list", MailKind.LIST_POST,
            "person", MailKind.PERSON,
            "human", MailKind.PERSON,
            "not-a-bounce", MailKind.PERSON);
    /** Labelled bounce by the list software that must not choke on it; it is an auto-reply. */
    private static final String NO_BOUNCE = "qmail_08.eml";

    @Test
    @DisplayName("A11 no machine is answered, every person is")
    void everyLabelledMailShouldBeAnsweredOrNotAsItsLabelSays() {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> counts = new TreeMap<>();
        everyMail((name, labels, recognition) -> {
            String ack = labels.getOrDefault("ack", "?");
            counts.merge(name.substring(0, name.indexOf('/')) + " " + recognition.kind(), 1, Integer::sum);
            if (!ack.equals("?") && recognition.acknowledgeable() != ack.equals("yes")) {
                wrong.add(name + ": " + recognition.kind() + ", " + recognition.words());
            }
        });
        counts.forEach((kind, count) -> System.out.printf("%-45s %4d%n", kind, count));
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("B08 B09 every mail is of the kind that its label says")
    void everyLabelledMailShouldBeOfItsKind() {
        List<String> wrong = new ArrayList<>();
        everyMail((name, labels, recognition) -> {
            MailKind wanted = KINDS.get(labels.getOrDefault("kind", ""));
            if (wanted != null && wanted != recognition.kind() && !name.endsWith(NO_BOUNCE)) {
                wrong.add(name + ": " + recognition.kind() + ", " + recognition.words());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("B09 the failed recipients are those that the label names")
    void bouncesShouldNameTheirFailedRecipients() {
        Set<String> caught = new TreeSet<>();
        Set<String> missed = new TreeSet<>();
        Set<String> wrong = new TreeSet<>();
        everyMail((name, labels, recognition) -> {
            String label = labels.getOrDefault("recipients", "?").toLowerCase(Locale.ROOT);
            if (!label.equals("?")) {
                Set<String> wanted = new TreeSet<>(Arrays.asList(label.split(",", -1)));
                Set<String> found = recipients(recognition);
                wanted.forEach(address -> (found.contains(address) ? caught : missed).add(name + " " + address));
                found.stream()
                        .filter(address -> !wanted.contains(address))
                        .forEach(address -> wrong.add(name + " " + address));
            }
        });
        System.out.printf(
                "failed recipients: %d caught, %d missed %s, %d wrong %s%n",
                caught.size(), missed.size(), missed, wrong.size(), wrong);
        assertThat(caught).hasSizeGreaterThan(110);
        assertThat(missed).containsExactly("mailman2-bounces/yale_01.eml userx@cs.yale.edu");
        assertThat(wrong).isEmpty();
    }

    private static Set<String> recipients(Recognition recognition) {
        Set<String> found = new TreeSet<>();
        recognition.bounce().stream()
                .flatMap(bounce -> bounce.recipients().stream())
                .map(FailedRecipient::address)
                .map(EmailAddress::asString)
                .forEach(found::add);
        return found;
    }

    private interface Visitor {
        void visit(String name, Map<String, String> labels, Recognition recognition);
    }

    private static void everyMail(Visitor visitor) {
        for (String folder : Corpora.folders()) {
            Map<String, Map<String, String>> labels = Corpora.labels(folder);
            for (Map.Entry<String, RawMessage> mail : Corpora.mails(folder).entrySet()) {
                MailMessage message = MailMessage.read(mail.getValue());
                Recognition recognition = new Recogniser().recognise(Arrivals.of(message, own(folder)));
                visitor.visit(folder + "/" + mail.getKey(), labels.getOrDefault(mail.getKey(), Map.of()), recognition);
            }
        }
    }

    private static OwnIdentity own(String folder) {
        return switch (folder) {
            case "pigeonhole-vacation" -> OwnIdentity.of(EmailAddress.of("stephan@example.com"));
            case "zammad-autoresponse-cases" -> Arrivals.OWN.withMessageIdHosts("zammad.example.com");
            default -> Arrivals.OWN;
        };
    }
}
