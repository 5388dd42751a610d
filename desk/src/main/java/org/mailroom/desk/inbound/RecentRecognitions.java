package org.mailroom.desk.inbound;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mailroom.desk.Latest;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.OwnIdentity;
import org.mailroom.desk.intake.PassedOn;
import org.mailroom.desk.intake.Recognition;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.RawMessage;

/**
 * The recognitions of the last mails. Several steps of a mail's way ask for the same one within moments; it depends on
 * nothing but the message's bytes, its envelope and who we are, and these three are compared in full.
 */
final class RecentRecognitions {
    /** More than there are spooler threads. */
    private static final int MOST = 32;

    /** Bytes of a message that is kept at most. */
    private static final int LARGEST = 128 * 1024;

    private final Function<Arrival, Recognition> recogniser;
    private final Map<Question, Recognition> recent = Latest.used(MOST);

    RecentRecognitions(Function<Arrival, Recognition> recogniser) {
        this.recogniser = recogniser;
    }

    private record Question(RawMessage message, Envelope envelope, OwnIdentity own, Optional<String> agent) {}

    Recognition of(Arrival arrival) {
        if (arrival.message().raw().size() > LARGEST) {
            return recogniser.apply(arrival);
        }
        Question question = new Question(
                arrival.message().raw(),
                arrival.envelope(),
                arrival.own(),
                arrival.passedOn().map(PassedOn::agent));
        Recognition known;
        synchronized (recent) {
            known = recent.get(question);
        }
        return known == null ? fresh(question, arrival) : known;
    }

    private Recognition fresh(Question question, Arrival arrival) {
        Recognition answer = recogniser.apply(arrival);
        synchronized (recent) {
            recent.put(question, answer);
        }
        return answer;
    }
}
