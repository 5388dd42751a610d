package org.mailroom.james;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.OptionalBinder;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Singleton;
import org.apache.james.filesystem.api.JamesDirectoriesProvider;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.acknowledgement.AcknowledgementLedger;
import org.mailroom.desk.bursts.Bursts;
import org.mailroom.desk.card.CardLedger;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.commands.CommandLedger;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.Secret;
import org.mailroom.desk.configuration.StoreSettings;
import org.mailroom.desk.customers.AddressBook;
import org.mailroom.desk.delivery.Deliveries;
import org.mailroom.desk.experts.ExpertQuestions;
import org.mailroom.desk.health.StoreHealth;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.OutboundStops;
import org.mailroom.desk.hold.QualityScores;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.incidents.IncidentNotices;
import org.mailroom.desk.junk.SenderJudgements;
import org.mailroom.desk.learning.CategoryModels;
import org.mailroom.desk.routing.Assignments;
import org.mailroom.desk.sampling.SamplingCounts;
import org.mailroom.desk.screening.InternalTexts;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.james.story.CaseNumbers;
import org.mailroom.james.story.LoggedStories;
import org.mailroom.store.MailroomStore;
import org.mailroom.store.StoreOptions;

/** The desk's ports on its store, which is opened while the server goes on starting; whoever needs it first waits for it. */
final class StoreModule extends AbstractModule {
    private static final String VAR = "${var}";

    @Override
    protected void configure() {
        bind(StoryBook.class).to(LoggedStories.class);
        OptionalBinder.newOptionalBinder(binder(), StoreHealth.class)
                .setBinding()
                .to(MailroomStore.class);
    }

    @Provides
    @Singleton
    StoreOptions options(Supplier<MailroomConfiguration> configuration, JamesDirectoriesProvider directories) {
        StoreSettings store = configuration.get().store();
        Optional<String> password = store.password().map(Secret::value);
        String url = store.url().replace(VAR, withoutSlash(directories.getVarDirectory()));
        return new StoreOptions(url, store.user(), password, store.poolSize());
    }

    @Provides
    @Singleton
    MailroomStore store(StoreOptions options, InstantSource clock) {
        MailroomStore store = MailroomStore.open(options, clock);
        Thread opening = new Thread(store::available, "mailroom-store");
        opening.setDaemon(true);
        opening.start();
        return store;
    }

    @Provides
    @Singleton
    UnitOfWork unitOfWork(MailroomStore store) {
        return store.unitOfWork();
    }

    @Provides
    @Singleton
    HeldReplies heldReplies(MailroomStore store) {
        return store.heldReplies();
    }

    @Provides
    @Singleton
    Bursts bursts(MailroomStore store) {
        return store.bursts();
    }

    @Provides
    @Singleton
    CardLedger cardLedger(MailroomStore store) {
        return store.cardLedger();
    }

    @Provides
    @Singleton
    CommandLedger commandLedger(MailroomStore store) {
        return store.commandLedger();
    }

    @Provides
    @Singleton
    WorkItems workItems(MailroomStore store) {
        return store.workItems();
    }

    @Provides
    @Singleton
    LoggedStories stories(MailroomStore store) {
        Cases cases = store.cases();
        return new LoggedStories(
                store.storyBook(),
                store.unitOfWork(),
                new CaseNumbers(id -> cases.byId(id).map(found -> found.number().text())));
    }

    @Provides
    @Singleton
    SamplingCounts samplingCounts(MailroomStore store) {
        return store.samplingCounts();
    }

    @Provides
    @Singleton
    CategoryModels categoryModels(MailroomStore store) {
        return store.categoryModels();
    }

    @Provides
    @Singleton
    AcknowledgementLedger acknowledgements(MailroomStore store) {
        return store.acknowledgements();
    }

    @Provides
    @Singleton
    AddressBook addresses(MailroomStore store) {
        return store.addresses();
    }

    @Provides
    @Singleton
    Assignments assignments(MailroomStore store) {
        return store.assignments();
    }

    @Provides
    @Singleton
    IncidentNotices incidentNotices(MailroomStore store) {
        return store.incidentNotices();
    }

    @Provides
    @Singleton
    InternalTexts internalTexts(MailroomStore store) {
        return store.internalTexts();
    }

    @Provides
    @Singleton
    ExpertQuestions expertQuestions(MailroomStore store) {
        return store.expertQuestions();
    }

    @Provides
    @Singleton
    QualityScores qualityScores(MailroomStore store) {
        return store.qualityScores();
    }

    @Provides
    @Singleton
    SenderJudgements senderJudgements(MailroomStore store) {
        return store.senderJudgements();
    }

    @Provides
    @Singleton
    OutboundStops outboundStops(MailroomStore store) {
        return store.outboundStops();
    }

    @Provides
    @Singleton
    Deliveries deliveries(MailroomStore store) {
        return store.deliveries();
    }

    @Provides
    @Singleton
    IdGenerator ids(MailroomStore store) {
        return store.ids();
    }

    private static String withoutSlash(String folder) {
        return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    }
}
