package org.mailroom.desk.hold;

import java.util.List;
import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItems;

/**
 * Takes supervisors' answers to requests to review. An answer counts if its address has the token that was made for that
 * supervisor and the reply as it is now, and the supervisor is known to have written it: by login at submission, or
 * because the domain of the author vouches for the mail. Everything else is refused, and the supervisors are told.
 */
public final class ReviewAnswers {
    private final HeldReplies replies;
    private final HoldDesk hold;
    private final ReviewTokens tokens;
    private final WorkItems work;

    public ReviewAnswers(HeldReplies replies, HoldDesk hold, ReviewTokens tokens, WorkItems work) {
        this.replies = replies;
        this.hold = hold;
        this.tokens = tokens;
        this.work = work;
    }

    /** Whether mail to this address answers a request to review, rightly or not. */
    public static boolean isAnswer(EmailAddress recipient) {
        return recipient.detail().flatMap(ReviewTokens::claimed).isPresent();
    }

    /**
     * Takes an answer.
     *
     * @param recipient the address of the desk it was sent to
     * @param login the account or the name of somebody of the desk under whose login it was submitted
     * @return what became of it, in words
     */
    public String take(DeskConfiguration desk, EmailAddress recipient, Arrival arrival, Optional<String> login) {
        String detail = recipient.detail().orElse("");
        Optional<HeldReply> found = ReviewTokens.claimed(detail)
                .flatMap(replies::byId)
                .filter(reply -> reply.desk().equals(desk.id()));
        if (found.isEmpty()) {
            return "it answers no request to review that we made";
        }
        Optional<Person> made = desk.supervisors().stream()
                .filter(person -> tokens.genuine(detail, found.get(), person.name()))
                .findFirst();
        return made.isEmpty()
                ? refuse(found.get(), "an answer by mail was forged, or the reply was edited since the request")
                : take(desk, found.get(), made.get(), arrival, login);
    }

    private String take(
            DeskConfiguration desk, HeldReply reply, Person supervisor, Arrival arrival, Optional<String> login) {
        if (!wrote(supervisor, arrival, login)) {
            return refuse(
                    reply,
                    "an answer by mail in the name of " + supervisor.name()
                            + " was refused: neither a login nor the sender's domain vouches for it");
        }
        if (arrival.message()
                .field("Auto-Submitted")
                .filter(value -> !value.equalsIgnoreCase("no"))
                .isPresent()) {
            return "a machine of " + supervisor.name() + " answered, which decides nothing";
        }
        String words = arrival.message().ownWords();
        return ClaimWord.read(words)
                .map(word -> claim(desk, reply, supervisor.name(), word))
                .orElseGet(() -> decide(desk, reply, supervisor, ReviewAnswer.read(words)));
    }

    private String claim(DeskConfiguration desk, HeldReply reply, String supervisor, ClaimWord word) {
        Optional<String> refusal = switch (word) {
            case CLAIM -> hold.claims().claim(desk, reply, supervisor, supervisor, Optional.empty());
            case GIVE_BACK ->
                hold.claims()
                        .hindrance(desk, reply, supervisor)
                        .or(() -> hold.claims().giveBack(desk, reply, supervisor));
        };
        return refusal.map(why -> refuse(reply, "the answer of " + supervisor + " does not count: " + why))
                .orElse(supervisor + (word == ClaimWord.CLAIM ? " reviews it" : " has given the review back"));
    }

    private String decide(DeskConfiguration desk, HeldReply reply, Person supervisor, Optional<ReviewAnswer> answer) {
        if (answer.isEmpty()) {
            return refuse(
                    reply,
                    "the answer of " + supervisor.name() + " was not understood: its first line must be approve,"
                            + " reject: why, discard, claim or give back");
        }
        Optional<String> claimed = hold.claims().hindrance(desk, reply, supervisor.name());
        if (claimed.isPresent()) {
            return refuse(reply, "the answer of " + supervisor.name() + " does not count: " + claimed.get());
        }
        boolean decided = hold.decide(
                reply.id(),
                answer.get().disposition(),
                supervisor.name(),
                answer.get().comment());
        return decided
                ? supervisor.name() + " decided by mail"
                : refuse(
                        reply,
                        "the answer of " + supervisor.name() + " does not count: it was decided about before, taken"
                                + " back, or is a reply of their own");
    }

    /** The name of a supervisor, or the account, as which the answer was submitted; else whom its domain vouches for. */
    private static boolean wrote(Person supervisor, Arrival arrival, Optional<String> login) {
        if (login.isPresent()) {
            return login.get().equals(supervisor.name())
                    || login.get().equalsIgnoreCase(supervisor.account().asString());
        }
        boolean named = arrival.message()
                .from()
                .map(Mailbox::address)
                .filter(supervisor.account()::equals)
                .isPresent();
        return named && arrival.authorVouched();
    }

    private String refuse(HeldReply reply, String why) {
        hold.tell(reply, Verb.REFUSED, why);
        HeldNotice notice = new HeldNotice(HeldNotice.Place.SUPERVISORS, false, "Not decided", List.of(why + "."));
        work.add(hold.notify(reply, notice), Optional.empty());
        return why;
    }
}
