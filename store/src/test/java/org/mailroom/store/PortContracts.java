package org.mailroom.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.acknowledgement.AcknowledgementLedger;
import org.mailroom.desk.acknowledgement.AcknowledgementLedgerContract;
import org.mailroom.desk.bursts.Bursts;
import org.mailroom.desk.bursts.BurstsContract;
import org.mailroom.desk.card.CardLedger;
import org.mailroom.desk.card.CardLedgerContract;
import org.mailroom.desk.cases.CaseArchive;
import org.mailroom.desk.cases.CaseArchiveContract;
import org.mailroom.desk.cases.CaseLivesContract;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.CasesContract;
import org.mailroom.desk.commands.CommandLedger;
import org.mailroom.desk.commands.CommandLedgerContract;
import org.mailroom.desk.customers.AddressBook;
import org.mailroom.desk.customers.AddressBookContract;
import org.mailroom.desk.delivery.Deliveries;
import org.mailroom.desk.delivery.DeliveriesContract;
import org.mailroom.desk.experts.ExpertQuestions;
import org.mailroom.desk.experts.ExpertQuestionsContract;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldRepliesContract;
import org.mailroom.desk.hold.OutboundStops;
import org.mailroom.desk.hold.OutboundStopsContract;
import org.mailroom.desk.hold.QualityScores;
import org.mailroom.desk.hold.QualityScoresContract;
import org.mailroom.desk.incidents.IncidentNotices;
import org.mailroom.desk.incidents.IncidentNoticesContract;
import org.mailroom.desk.junk.SenderJudgements;
import org.mailroom.desk.junk.SenderJudgementsContract;
import org.mailroom.desk.learning.CategoryModels;
import org.mailroom.desk.learning.CategoryModelsContract;
import org.mailroom.desk.reports.ReportRuns;
import org.mailroom.desk.reports.ReportRunsContract;
import org.mailroom.desk.routing.Assignments;
import org.mailroom.desk.routing.AssignmentsContract;
import org.mailroom.desk.sampling.SamplingCounts;
import org.mailroom.desk.sampling.SamplingCountsContract;
import org.mailroom.desk.screening.InternalTexts;
import org.mailroom.desk.screening.InternalTextsContract;
import org.mailroom.desk.service.ServiceClocks;
import org.mailroom.desk.service.ServiceClocksContract;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.story.StoryBookContract;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkItemsContract;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.store.acknowledgement.JdbcAcknowledgementLedger;
import org.mailroom.store.bursts.JdbcBursts;
import org.mailroom.store.card.JdbcCardLedger;
import org.mailroom.store.cases.JdbcCaseArchive;
import org.mailroom.store.cases.JdbcCases;
import org.mailroom.store.commands.JdbcCommandLedger;
import org.mailroom.store.customers.JdbcAddressBook;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.StoredText;
import org.mailroom.store.database.Tables;
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

/** The contracts of all ports on one real database, which is emptied before each test. */
abstract class PortContracts {
    abstract Database database();

    @BeforeEach
    void empty() {
        Tables.empty(database());
    }

    @Nested
    class CasesTest extends CasesContract {
        @Override
        protected Cases cases() {
            return new JdbcCases(database());
        }
    }

    @Nested
    class CaseLivesTest extends CaseLivesContract {
        @Override
        protected Cases cases() {
            return new JdbcCases(database());
        }

        @Override
        protected WorkItems work() {
            return new JdbcWorkItems(database());
        }
    }

    @Nested
    class AssignmentsTest extends AssignmentsContract {
        @Override
        protected Cases cases() {
            return new JdbcCases(database());
        }

        @Override
        protected Assignments assignments() {
            return new JdbcAssignments(database());
        }

        @Override
        protected WorkItems work() {
            return new JdbcWorkItems(database());
        }
    }

    @Nested
    class HeldRepliesTest extends HeldRepliesContract {
        @Override
        protected HeldReplies replies() {
            return new JdbcHeldReplies(database());
        }

        @Override
        protected WorkItems work() {
            return new JdbcWorkItems(database());
        }
    }

    @Nested
    class ExpertQuestionsTest extends ExpertQuestionsContract {
        @Override
        protected Cases cases() {
            return new JdbcCases(database());
        }

        @Override
        protected ExpertQuestions questions() {
            return new JdbcExpertQuestions(database());
        }
    }

    @Nested
    class InternalTextsTest extends InternalTextsContract {
        @Override
        protected Cases cases() {
            return new JdbcCases(database());
        }

        @Override
        protected InternalTexts texts() {
            return new JdbcInternalTexts(database());
        }
    }

    @Nested
    class CardLedgerTest extends CardLedgerContract {
        @Override
        protected CardLedger ledger() {
            return new JdbcCardLedger(database());
        }
    }

    @Nested
    class CommandLedgerTest extends CommandLedgerContract {
        @Override
        protected CommandLedger ledger() {
            return new JdbcCommandLedger(database());
        }

        @Override
        protected WorkItems work() {
            return new JdbcWorkItems(database());
        }
    }

    @Nested
    class QualityScoresTest extends QualityScoresContract {
        @Override
        protected QualityScores scores() {
            return new JdbcQualityScores(database());
        }
    }

    @Nested
    class SenderJudgementsTest extends SenderJudgementsContract {
        @Override
        protected SenderJudgements judgements() {
            return new JdbcSenderJudgements(database());
        }
    }

    @Nested
    class OutboundStopsTest extends OutboundStopsContract {
        @Override
        protected OutboundStops stops() {
            return new JdbcOutboundStops(database());
        }
    }

    @Nested
    class CaseArchiveTest extends CaseArchiveContract {
        @Override
        protected Cases cases() {
            return new JdbcCases(database());
        }

        @Override
        protected CaseArchive archive() {
            return new JdbcCaseArchive(database());
        }
    }

    @Nested
    class ReportRunsTest extends ReportRunsContract {
        @Override
        protected ReportRuns runs() {
            return new JdbcReportRuns(database());
        }

        @Override
        protected WorkItems work() {
            return new JdbcWorkItems(database());
        }
    }

    @Nested
    class ServiceClocksTest extends ServiceClocksContract {
        @Override
        protected ServiceClocks clocks() {
            return new JdbcServiceClocks(database());
        }

        @Override
        protected WorkItems work() {
            return new JdbcWorkItems(database());
        }

        @Override
        protected Cases cases() {
            return new JdbcCases(database());
        }
    }

    @Nested
    class WorkItemsTest extends WorkItemsContract {
        @Override
        protected WorkItems items() {
            return new JdbcWorkItems(database());
        }
    }

    @Nested
    class StoryBookTest extends StoryBookContract {
        @Override
        protected StoryBook stories() {
            return new JdbcStoryBook(database());
        }
    }

    @Nested
    class SamplingCountsTest extends SamplingCountsContract {
        @Override
        protected SamplingCounts counts() {
            return new JdbcSamplingCounts(database());
        }
    }

    @Nested
    class CategoryModelsTest extends CategoryModelsContract {
        @Override
        protected CategoryModels models() {
            return new JdbcCategoryModels(database());
        }
    }

    @Nested
    class AcknowledgementLedgerTest extends AcknowledgementLedgerContract {
        @Override
        protected AcknowledgementLedger ledger() {
            return new JdbcAcknowledgementLedger(database());
        }

        @Override
        protected WorkItems work() {
            return new JdbcWorkItems(database());
        }
    }

    @Nested
    class AddressBookTest extends AddressBookContract {
        @Override
        protected AddressBook book() {
            return new JdbcAddressBook(database());
        }
    }

    @Nested
    class IncidentNoticesTest extends IncidentNoticesContract {
        @Override
        protected IncidentNotices notices() {
            return new JdbcIncidentNotices(database());
        }
    }

    @Nested
    class BurstsTest extends BurstsContract {
        @Override
        protected Bursts bursts() {
            return new JdbcBursts(database());
        }

        @Override
        protected WorkItems work() {
            return new JdbcWorkItems(database());
        }
    }

    @Nested
    class DeliveriesTest extends DeliveriesContract {
        @Override
        protected Deliveries deliveries() {
            return new JdbcDeliveries(database());
        }

        @Override
        protected WorkItems work() {
            return new JdbcWorkItems(database());
        }
    }

    @Nested
    class UnitsOfWorkTest extends UnitsOfWork {
        @Override
        Database database() {
            return PortContracts.this.database();
        }
    }

    /** What fails in the middle of a transaction. */
    @Nested
    class HalfDoneTest {
        private final HeldReplies replies = new JdbcHeldReplies(database());
        private final WorkItem good = Replies.work(2);
        private final WorkItem bad =
                WorkItem.due(3, WorkKind.FILE, "d".repeat(StoredText.LONGEST_NAME + 1), 1, "", good.dueAt());

        @Test
        void holdShouldLeaveNothingWhenItsWorkCannotBeWritten() {
            assertThatThrownBy(() -> replies.hold(Replies.reply(1), Replies.content(1), List.of(good, bad)))
                    .isInstanceOf(IllegalArgumentException.class);

            for (String table : List.of("held", "held_bytes", "work_items")) {
                assertThat(Tables.count(database(), table)).as(table).isZero();
            }
            assertThat(replies.hold(Replies.reply(1), Replies.content(1), List.of(good)))
                    .isTrue();
        }

        @Test
        void recallShouldLeaveTheReplyHeldWhenItsWorkCannotBeWritten() {
            replies.hold(Replies.reply(1), Replies.content(1), List.of());

            assertThatThrownBy(() -> replies.recall(1, List.of(good, bad)))
                    .isInstanceOf(IllegalArgumentException.class);

            assertThat(replies.byId(1)).contains(Replies.reply(1));
            assertThat(Tables.count(database(), "work_items")).isZero();
        }
    }
}
