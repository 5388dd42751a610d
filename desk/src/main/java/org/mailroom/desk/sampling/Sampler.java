package org.mailroom.desk.sampling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Chooses replies for review. Each reply has a number between 0 and 1 that only the key's holder can know: HMAC-SHA256
 * over desk, agent, case and reply number. It is chosen where that number lies below its chance. The chance is the rate,
 * raised while fewer were chosen than should have been and lowered while more were, but never below half the rate, above
 * twice the rate, or near certainty; so the count stays within a few replies of the rate and no reply is safe.
 *
 * <p>The answer is a function of the question. As the count is part of it, whoever asks keeps the first answer
 * ({@link SamplingCounts#decided}).
 */
public final class Sampler {
    /** The shortest key taken, in bytes. */
    public static final int SHORTEST_KEY = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final double PULL = 0.5;

    private final SecretKeySpec key;

    /**
     * @param key a secret of at least {@value #SHORTEST_KEY} bytes, used for nothing else
     * @throws IllegalArgumentException if it is shorter
     */
    public Sampler(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("a key needs at least " + SHORTEST_KEY + " bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Whether this reply is in a share of all, without regard to how many were before. */
    public boolean takes(SampledReply reply, double rate) {
        return draw(reply) < rate;
    }

    public SamplingDecision decide(SamplingQuestion question) {
        if (question.rate() >= 1.0) {
            return new SamplingDecision(true, "all replies of " + question.agent() + " are reviewed");
        }
        if (question.rate() <= 0.0) {
            return new SamplingDecision(false, "no replies of " + question.agent() + " are sampled for review");
        }
        double chance = chance(question.rate(), question.count());
        double draw = draw(question.reply());
        return new SamplingDecision(draw < chance, words(question, chance, draw));
    }

    /** The chance of the next reply at this rate after this count. */
    static double chance(double rate, SamplingCount count) {
        double missing = rate * count.seen() - count.chosen();
        double most = Math.min(2 * rate, (1 + rate) / 2);
        return Math.max(rate / 2, Math.min(most, rate * (1 + PULL * missing)));
    }

    /** The number of this reply, at least 0 and below 1. */
    double draw(SampledReply reply) {
        ByteBuffer mac = ByteBuffer.wrap(mac().doFinal(bytes(reply)));
        return (mac.getLong() >>> 11) * 0x1.0p-53;
    }

    private static byte[] bytes(SampledReply reply) {
        byte[] desk = reply.desk().getBytes(StandardCharsets.UTF_8);
        byte[] agent = reply.agent().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(desk.length + agent.length + 20)
                .putInt(desk.length)
                .put(desk)
                .putInt(agent.length)
                .put(agent)
                .putLong(reply.caseId())
                .putInt(reply.replyNo())
                .array();
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    private static String words(SamplingQuestion question, double chance, double draw) {
        return String.format(
                Locale.ROOT,
                "%s: %s of the replies of %s are reviewed, %d of %d so far; the chance was %s, the draw %s",
                draw < chance ? "sampled for review" : "not sampled for review",
                percent(question.rate()),
                question.agent(),
                question.count().chosen(),
                question.count().seen(),
                percent(chance),
                percent(draw));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
