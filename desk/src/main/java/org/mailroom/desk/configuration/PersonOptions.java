package org.mailroom.desk.configuration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.options.ListType;
import org.mailroom.desk.configuration.options.MapType;
import org.mailroom.desk.configuration.options.NameKind;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Owner;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.message.EmailAddress;

/** What can be written under {@code desks.<id>.agents.<name>} and {@code supervisors.<name>}. */
final class PersonOptions {

    private PersonOptions() {}

    static MapType<String, Draft> agents() {
        return people(
                NameKinds.AGENT,
                NameKinds.AGENT_ACCOUNT,
                "Somebody who answers customers.",
                DutyOptions.SKILLS,
                DutyOptions.LANGUAGES,
                DutyOptions.HOURS,
                DutyOptions.OUT_OF_OFFICE,
                DutyOptions.CAPACITY);
    }

    static MapType<String, Draft> supervisors() {
        return people(
                NameKinds.SUPERVISOR,
                NameKinds.SUPERVISOR_ACCOUNT,
                "Somebody who reviews replies.",
                DutyOptions.SKILLS,
                DutyOptions.LANGUAGES,
                DutyOptions.HOURS,
                DutyOptions.OUT_OF_OFFICE);
    }

    private static MapType<String, Draft> people(NameKind name, NameKind account, String sentence, Option<?>... duty) {
        return MapType.of("name", TextTypes.folderName().giving(name, Owner.PLACE), person(account, sentence, duty), 0);
    }

    private static Section<Draft> person(NameKind kind, String sentence, Option<?>... duty) {
        Option<EmailAddress> account = Option.required(
                "account",
                AddressTypes.address().giving(kind, Owner.PLACE).giving(NameKinds.MAILBOX, NameKinds.PEOPLE),
                "The person's own account; its password opens the desk.");
        Option<ReviewRate> review = Option.optional(
                "review",
                TextTypes.rate(),
                "Share of this person's replies reviewed before they leave; without it, `review.default-rate`.");
        Option<LocalDate> until = Option.optional(
                "review-all-until",
                TimeTypes.date(),
                "Last day on which all replies of this person are reviewed, who is new.");
        Option<Integer> first = Option.withDefault(
                "review-all-first",
                Types.wholeNumber(0, 1_000),
                "0",
                "All replies of this person, who is new, are reviewed until so many have passed a review.");
        Option<List<String>> queues = Option.withDefault(
                "queues",
                ListType.of(Types.line(60).using(NameKinds.QUEUE), 0, 1_000),
                "[]",
                "Queues the person works on; none written: all.");
        return Section.of(
                        sentence,
                        values -> new Draft(
                                values.name(),
                                values.get(account),
                                values.find(review),
                                new Trial(values.find(until), values.get(first)),
                                Set.copyOf(values.get(queues)),
                                DutyOptions.make(values)),
                        Stream.concat(Stream.of(account, review, until, first, queues), Stream.of(duty))
                                .toArray(Option<?>[]::new))
                .checked(DutyOptions::check);
    }

    static List<Person> persons(Map<String, Draft> drafts, ReviewRate defaultRate) {
        return drafts.values().stream()
                .map(draft -> draft.withDefault(defaultRate))
                .toList();
    }

    /** A person as written, the rate perhaps left to the desk's default. */
    record Draft(
            String name,
            EmailAddress account,
            Optional<ReviewRate> review,
            Trial trial,
            Set<String> queues,
            Duty duty) {

        Person withDefault(ReviewRate defaultRate) {
            return new Person(name, account, review.orElse(defaultRate), trial, queues, duty);
        }
    }
}
