package org.mailroom.store;

import java.time.InstantSource;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.acknowledgement.AcknowledgementLedger;
import org.mailroom.desk.bursts.Bursts;
import org.mailroom.desk.card.CardLedger;
import org.mailroom.desk.cases.CaseArchive;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.commands.CommandLedger;
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
import org.mailroom.desk.reports.ReportRuns;
import org.mailroom.desk.routing.Assignments;
import org.mailroom.desk.sampling.SamplingCounts;
import org.mailroom.desk.screening.InternalTexts;
import org.mailroom.desk.service.ServiceClocks;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.store.acknowledgement.JdbcAcknowledgementLedger;
import org.mailroom.store.bursts.JdbcBursts;
import org.mailroom.store.card.JdbcCardLedger;
import org.mailroom.store.cases.JdbcCaseArchive;
import org.mailroom.store.cases.JdbcCases;
import org.mailroom.store.commands.JdbcCommandLedger;
import org.mailroom.store.customers.JdbcAddressBook;
import org.mailroom.store.database.Database;
import org.mailroom.store.delivery.JdbcDeliveries;
import org.mailroom.store.experts.JdbcExpertQuestions;
import org.mailroom.store.hold.JdbcHeldReplies;
import org.mailroom.store.hold.JdbcOutboundStops;
import org.mailroom.store.hold.JdbcQualityScores;
import org.mailroom.store.incidents.JdbcIncidentNotices;
import org.mailroom.store.junk.JdbcSenderJudgements;
import org.mailroom.store.learning.JdbcCategoryModels;
import org.mailroom.store.reports.JdbcReportRuns;
import org.mailroom.store.routing.JdbcAssignments;
import org.mailroom.store.sampling.JdbcSamplingCounts;
import org.mailroom.store.screening.JdbcInternalTexts;
import org.mailroom.store.service.JdbcServiceClocks;
import org.mailroom.store.story.JdbcStoryBook;
import org.mailroom.store.work.JdbcWorkItems;

/**
 * The store's door: the desk's ports on one database. Opening it here reads nothing and cannot fail because of the
 * database: that is opened by the first call of a port, and a call that finds it down throws
 * {@link org.mailroom.desk.StoreUnavailableException} within three seconds and leaves the next call to try again.
 */
public final class MailroomStore implements StoreHealth, AutoCloseable {
    private final Database database;
    private final IdGenerator ids;

    private MailroomStore(Database database, InstantSource clock) {
        this.database = database;
        this.ids = new IdGenerator(clock, database::nodeNumber);
    }

    /**
     * The store on this database.
     *
     * @param clock where the time of leases on node numbers comes from
     * @throws IllegalArgumentException when the URL is of no database that the store speaks to
     */
    public static MailroomStore open(StoreOptions options, InstantSource clock) {
        return new MailroomStore(new Database(options, clock), clock);
    }

    /** Makes one transaction of what several of these ports write. */
    public UnitOfWork unitOfWork() {
        return database;
    }

    public Cases cases() {
        return new JdbcCases(database);
    }

    public CaseArchive caseArchive() {
        return new JdbcCaseArchive(database);
    }

    public ReportRuns reportRuns() {
        return new JdbcReportRuns(database);
    }

    public CardLedger cardLedger() {
        return new JdbcCardLedger(database);
    }

    public CommandLedger commandLedger() {
        return new JdbcCommandLedger(database);
    }

    public ServiceClocks serviceClocks() {
        return new JdbcServiceClocks(database);
    }

    public HeldReplies heldReplies() {
        return new JdbcHeldReplies(database);
    }

    public WorkItems workItems() {
        return new JdbcWorkItems(database);
    }

    public StoryBook storyBook() {
        return new JdbcStoryBook(database);
    }

    public SamplingCounts samplingCounts() {
        return new JdbcSamplingCounts(database);
    }

    public CategoryModels categoryModels() {
        return new JdbcCategoryModels(database);
    }

    public AddressBook addresses() {
        return new JdbcAddressBook(database);
    }

    public Bursts bursts() {
        return new JdbcBursts(database);
    }

    public Deliveries deliveries() {
        return new JdbcDeliveries(database);
    }

    public Assignments assignments() {
        return new JdbcAssignments(database);
    }

    public IncidentNotices incidentNotices() {
        return new JdbcIncidentNotices(database);
    }

    public InternalTexts internalTexts() {
        return new JdbcInternalTexts(database);
    }

    public ExpertQuestions expertQuestions() {
        return new JdbcExpertQuestions(database);
    }

    public QualityScores qualityScores() {
        return new JdbcQualityScores(database);
    }

    public SenderJudgements senderJudgements() {
        return new JdbcSenderJudgements(database);
    }

    public OutboundStops outboundStops() {
        return new JdbcOutboundStops(database);
    }

    public AcknowledgementLedger acknowledgements() {
        return new JdbcAcknowledgementLedger(database);
    }

    /** Identifiers that no other node on this database makes. The first needs the database. */
    public IdGenerator ids() {
        return ids;
    }

    /** Whether the database takes writes just now: one is made to find out. Answers within three seconds. */
    @Override
    public boolean available() {
        return database.available();
    }

    /** Lets go of the database for good. Every later call of a port finds it closed. */
    @Override
    public void close() {
        database.close();
    }
}
