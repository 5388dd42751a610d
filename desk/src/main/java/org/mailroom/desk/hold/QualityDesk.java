package org.mailroom.desk.hold;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.ReviewRate;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.sampling.SampledReply;
import org.mailroom.desk.sampling.Sampler;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/**
 * Quality control of replies that have left: a share of them is copied into the review mailbox, where supervisors say by
 * moving a copy whether it is as it should be. Which are copied only the key's holder can know. The customer sees nothing
 * of it, since the copy is no recipient of the mail.
 */
public final class QualityDesk {
    private static final String NAME = "quality";

    private final HeldReplies replies;
    private final QualityScores scores;
    private final FolderStore folders;
    private final HeldTokens tokens;
    private final HoldDesk hold;
    private final Sampler sampler;
    private final IdGenerator ids;
    private final InstantSource clock;
    private final Supplier<MailroomConfiguration> configuration;

    /** @param sampler on a key of its own */
    public QualityDesk(
            HeldReplies replies,
            QualityScores scores,
            FolderStore folders,
            HeldTokens tokens,
            HoldDesk hold,
            Sampler sampler,
            IdGenerator ids,
            InstantSource clock,
            Supplier<MailroomConfiguration> configuration) {
        this.replies = replies;
        this.scores = scores;
        this.folders = folders;
        this.tokens = tokens;
        this.hold = hold;
        this.sampler = sampler;
        this.ids = ids;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** The work of copying a reply that leaves now, if it is sampled. */
    List<WorkItem> sample(HeldReply reply) {
        double rate = configuration
                .get()
                .deskById(reply.desk())
                .flatMap(desk -> desk.review().copyRate())
                .map(ReviewRate::share)
                .orElse(0.0);
        return rate > 0 && sampler.takes(new SampledReply(reply.desk(), NAME, reply.id(), 0), rate)
                ? List.of(
                        WorkItem.due(ids.next(), WorkKind.COPY_QUALITY, reply.desk(), reply.id(), "", clock.instant()))
                : List.of();
    }

    /** Puts the copy of the item's reply into the review mailbox. The same again changes nothing. */
    public void copy(WorkItem item) {
        Optional<HeldReply> reply = replies.byId(item.subject());
        Optional<DeskConfiguration> desk = configuration.get().deskById(item.desk());
        if (reply.isPresent() && desk.isPresent()) {
            copy(reply.get(), desk.get());
        }
    }

    private void copy(HeldReply reply, DeskConfiguration desk) {
        String token = tokens.of(reply);
        boolean there = folders.folders(desk.review().account()).stream()
                .filter(Folders::isQuality)
                .anyMatch(folder -> !folders.find(desk.review().account(), folder, MailroomFields.HELD, token)
                        .isEmpty());
        if (!there) {
            byte[] content = replies.contentOf(reply);
            List<HeaderField> fields = new ArrayList<>();
            fields.add(new HeaderField(MailroomFields.HELD, token));
            fields.add(new HeaderField(MailroomFields.REASON, "quality control of a reply of " + reply.agent()));
            folders.append(
                    desk.review().account(),
                    Folders.QUALITY_PENDING,
                    RawMessage.of(content).withFieldsFirst(fields).bytes(),
                    Set.of());
        }
    }

    /**
     * A supervisor said what a reply is worth. Nobody says that of a reply of his own.
     *
     * @param folder where the copy was put
     */
    public void score(DeskConfiguration desk, HeldReply reply, String folder, String who) {
        boolean supervisor =
                desk.supervisors().stream().anyMatch(person -> person.name().equals(who));
        if (!supervisor || reply.agent().equals(who) || !reply.state().departed()) {
            hold.tell(reply, Verb.REFUSED, who + " may not say what this reply is worth");
            return;
        }
        boolean met = folder.equals(Folders.QUALITY_MET);
        Optional<String> criterion = Folders.criterionOf(folder);
        scores.put(new QualityScore(reply.id(), desk.id(), reply.agent(), who, met, criterion, clock.instant()));
        hold.tell(
                reply,
                Verb.SCORED,
                (met ? "quality met" : "quality not met")
                        + criterion.map(why -> " (" + why + ")").orElse("") + ", says " + who);
    }
}
