package org.mailroom.james.webadmin;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.explain.Explainer;
import org.mailroom.desk.explain.Line;
import org.mailroom.desk.explain.Sample;
import org.mailroom.desk.explain.SampleExplainer;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;

/** Says beforehand what would happen to a mail, with the cases that the server knows. */
final class Explanations {
    /** The largest question, in bytes: a message of 32 MiB in base64, and what is said about its way. */
    static final long LARGEST = 45L << 20;
    /** How many recipients a sample has at most. */
    static final int MOST_RECIPIENTS = 1000;

    private final Explainer explainer;
    private final Supplier<MailroomConfiguration> configuration;

    @Inject
    Explanations(Explainer explainer, Supplier<MailroomConfiguration> configuration) {
        this.explainer = explainer;
        this.configuration = configuration;
    }

    /**
     * What would happen.
     *
     * @throws IllegalArgumentException when the question is none, with what is wrong
     * @throws org.mailroom.desk.explain.UnexplainableException when there is nothing to say about it
     */
    List<Line> of(@Nullable Question question) {
        if (question == null) {
            throw new IllegalArgumentException("the question is missing");
        }
        SampleExplainer samples = new SampleExplainer(explainer, configuration.get());
        return question.isOutbound()
                ? samples.outbound(question.sample(), question.deskOfAgent(), question.nameOfAgent())
                : samples.inbound(question.sample());
    }

    /**
     * A question as it is asked.
     *
     * @param message the message in base64
     * @param sender the envelope sender, empty for the null sender; where it is missing, the message says it
     * @param recipients the envelope recipients; where they are missing, the message says them
     * @param direction {@code inbound}, which holds where it is missing, or {@code outbound}
     * @param desk the desk of the agent, for an outbound mail
     * @param agent the name of the agent, for an outbound mail
     */
    record Question(
            @Nullable String message,
            @Nullable String sender,
            @Nullable List<String> recipients,
            @Nullable String direction,
            @Nullable String desk,
            @Nullable String agent) {

        boolean isOutbound() {
            if (direction != null && !List.of("inbound", "outbound").contains(direction)) {
                throw new IllegalArgumentException("direction is inbound or outbound");
            }
            return "outbound".equals(direction);
        }

        Sample sample() {
            return new Sample(RawMessage.of(bytes()), Optional.ofNullable(sender), addresses());
        }

        String deskOfAgent() {
            return given(desk, "desk");
        }

        String nameOfAgent() {
            return given(agent, "agent");
        }

        private byte[] bytes() {
            String text = given(message, "message");
            try {
                return Base64.getMimeDecoder().decode(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("message is the message in base64", e);
            }
        }

        private List<EmailAddress> addresses() {
            List<String> given = recipients == null ? List.of() : recipients;
            if (given.size() > MOST_RECIPIENTS) {
                throw new IllegalArgumentException("a sample has at most " + MOST_RECIPIENTS + " recipients");
            }
            return given.stream().map(String::valueOf).map(EmailAddress::of).toList();
        }

        private static String given(@Nullable String value, String name) {
            if (value == null) {
                throw new IllegalArgumentException(name + " is missing");
            }
            return value;
        }
    }
}
