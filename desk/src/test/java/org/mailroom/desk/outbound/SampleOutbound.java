package org.mailroom.desk.outbound;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.hold.InMemoryHeldReplies;
import org.mailroom.desk.hold.ReviewRates;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.reply.ReplyCaseFinder;
import org.mailroom.desk.reply.ReplyDresser;
import org.mailroom.desk.sampling.InMemorySamplingCounts;
import org.mailroom.desk.sampling.Sampler;
import org.mailroom.desk.sampling.Sampling;
import org.mailroom.desk.screening.InMemoryInternalTexts;
import org.mailroom.desk.work.InMemoryWorkItems;

/** The questions of the outbound way for tests: every reply is in English. */
public final class SampleOutbound {
    private SampleOutbound() {}

    /** On these cases, with nothing sampled yet. */
    public static OutboundDesk on(Cases cases, KeyRing keys) {
        return new OutboundDesk(
                new ReplyCaseFinder(cases),
                new ReplyDresser(new ReplyTokens(keys)),
                new Screenings(),
                new Sampling(new Sampler(keys.derive("sampling")), new InMemorySamplingCounts()),
                new ReviewRates(new InMemoryHeldReplies(new InMemoryWorkItems()), InstantSource.fixed(Instant.EPOCH)),
                text -> Optional.of(Locale.ENGLISH),
                new InMemoryInternalTexts(cases));
    }
}
