package org.mailroom.desk.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseJoiner;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.ContentPart;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.PlainText;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.templates.PersonalName;

/** The cases that an agent selected: those of the mails that he attached, and those whose numbers stand in the subject. */
final class CaseSelection {
    private static final int MOST_OF_A_MAIL = 128 * 1024;
    private static final int LONGEST_SUBJECT = 80;
    private static final String MADE_HERE = ".mailroom.invalid";
    private static final Set<Interaction.Kind> CUSTOMERS =
            EnumSet.of(Interaction.Kind.INQUIRY, Interaction.Kind.FOLLOW_UP, Interaction.Kind.THANKS);

    private final DeskConfiguration desk;
    private final Cases cases;
    private final BiFunction<DeskConfiguration, EmailAddress, Optional<String>> names;
    private final Map<Long, Chosen> chosen = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();

    private record Chosen(AnsweredCase answered, Instant written) {}

    CaseSelection(
            DeskConfiguration desk, Cases cases, BiFunction<DeskConfiguration, EmailAddress, Optional<String>> names) {
        this.desk = desk;
        this.cases = cases;
        this.names = names;
    }

    /** Reads the selection; of several mails of a case the one written last is answered. */
    CaseSelection read(MailMessage message, Collection<ContentPart> attached) {
        attached.forEach(part -> attached(MailMessage.read(RawMessage.of(part.content(MOST_OF_A_MAIL)))));
        CaseNumber.findAll(desk.subjectTag(), message.subject()).forEach(this::numbered);
        return this;
    }

    List<AnsweredCase> cases() {
        return chosen.values().stream().map(Chosen::answered).toList();
    }

    /** What was selected and cannot be answered, and why. */
    List<String> leftOut() {
        return leftOut;
    }

    private void attached(MailMessage mail) {
        String called = "\"" + PlainText.line(mail.subject(), LONGEST_SUBJECT) + "\"";
        caseOf(mail)
                .ifPresentOrElse(
                        found -> choose(found, called, threading(mail), name(found, mail), mail.date()),
                        () -> leftOut.add(called + " belongs to no case of this desk"));
    }

    private Optional<Case> caseOf(MailMessage mail) {
        return mail.raw()
                .only(MailroomFields.INTERACTION)
                .flatMap(MailroomFields::interaction)
                .flatMap(cases::ofInteraction)
                .filter(found -> found.desk().equals(desk.id()))
                .or(() ->
                        cases.byMessageIds(desk.id(), mail.messageId().stream().toList(), people(mail)))
                .flatMap(found -> cases.current(found.id()));
    }

    private static List<EmailAddress> people(MailMessage mail) {
        return mail.from().map(Mailbox::address).stream().toList();
    }

    private static List<String> threading(MailMessage mail) {
        return Stream.concat(mail.references().stream(), mail.messageId().stream())
                .toList();
    }

    private Optional<String> name(Case theCase, MailMessage mail) {
        return mail.from()
                .filter(from -> from.address().equals(theCase.customer()))
                .flatMap(PersonalName::of)
                .or(() -> names.apply(desk, theCase.customer()));
    }

    private void numbered(CaseNumber number) {
        Optional<Case> found = cases.byNumber(desk.id(), number).flatMap(named -> cases.current(named.id()));
        if (found.isEmpty()) {
            leftOut.add(number + " is no case of this desk");
        } else if (!chosen.containsKey(found.get().id())) {
            Case theCase = found.get();
            choose(theCase, number.text(), latest(theCase), names.apply(desk, theCase.customer()), Optional.empty());
        }
    }

    private List<String> latest(Case theCase) {
        return cases.interactions(theCase.id()).stream()
                .filter(mail -> CUSTOMERS.contains(mail.kind()))
                .map(mail -> mail.identity().messageId())
                .filter(id -> !id.endsWith(MADE_HERE))
                .reduce((earlier, later) -> later)
                .stream()
                .toList();
    }

    private void choose(
            Case theCase, String called, List<String> threading, Optional<String> name, Optional<Instant> written) {
        if (theCase.customer().equals(CaseJoiner.UNKNOWN_SENDER)) {
            leftOut.add(called + " names nobody to answer to");
            return;
        }
        Chosen one = new Chosen(new AnsweredCase(theCase, threading, name), written.orElse(Instant.MIN));
        chosen.merge(
                theCase.id(),
                one,
                (before, now) -> Stream.of(before, now)
                        .max(Comparator.comparing(Chosen::written))
                        .orElseThrow());
    }
}
