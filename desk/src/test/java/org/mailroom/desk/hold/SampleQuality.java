package org.mailroom.desk.hold;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.sampling.Sampler;

/** Quality control for tests, its scores in memory. */
public final class SampleQuality {
    private SampleQuality() {}

    /** On these replies and folders. */
    public static QualityDesk on(
            HeldReplies replies,
            FolderStore folders,
            HoldDesk hold,
            KeyRing keys,
            IdGenerator ids,
            InstantSource clock,
            Supplier<MailroomConfiguration> configuration) {
        return new QualityDesk(
                replies,
                new InMemoryQualityScores(),
                folders,
                new HeldTokens(keys),
                hold,
                new Sampler(keys.derive("quality")),
                ids,
                clock,
                configuration);
    }
}
