package org.mailroom.desk.configuration;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mailroom.desk.configuration.PersonOptions.Draft;
import org.mailroom.desk.configuration.options.ListType;
import org.mailroom.desk.configuration.options.MapType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Owner;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;
import org.mailroom.desk.message.EmailAddress;

/** What can be written under {@code desks.<id>}. */
final class DeskOptions {

    private static final int MOST = 1_000;

    static final Option<String> DISPLAY_NAME =
            Option.required("display-name", Types.line(100), "The name customers see in the From of replies.");
    static final Option<EmailAddress> ACCOUNT = Option.required(
            "account",
            AddressTypes.address().giving(NameKinds.MAILBOX, NameKinds.DESK),
            "The IMAP account whose folders are the desk's state.");
    static final Option<List<EmailAddress>> ADDRESSES = Option.withDefault(
            "addresses",
            ListType.of(AddressTypes.address().giving(NameKinds.MAILBOX, NameKinds.DESK), 0, MOST),
            "[]",
            "Addresses customers write to; the account is one of them, written or not.");
    static final Option<ZoneId> ZONE =
            Option.required("zone", TimeTypes.zone(), "Time zone of the calendar and of times told to customers.");
    static final Option<List<Locale>> LANGUAGES = Option.withDefault(
            "languages",
            ListType.of(TextTypes.language(), 1, 50),
            "en",
            "Languages the desk writes in; the first is used when the customer's is not among them.");
    static final Option<String> SUBJECT_TAG = Option.withDefault(
            "subject-tag",
            Types.matching("^[A-Z][A-Z0-9]{0,9}$", "1 to 10 capital letters and digits, a letter first"),
            "MR",
            "Letters before the case number in subjects.");
    static final Option<CalendarSettings> CALENDAR = Option.withDefault(
            "calendar", CalendarOptions.TYPE, "always", "Business hours; `always` means around the clock.");
    static final Option<Map<String, ServiceLevelSettings>> SERVICE_LEVELS = Option.withDefault(
            "service-levels",
            MapType.of(
                    "name",
                    TextTypes.shortName().giving(NameKinds.SERVICE_LEVEL, Owner.PLACE),
                    ServiceLevelOptions.SECTION,
                    0),
            "{}",
            "Promises of response times, by name.");
    static final Option<List<LevelRule>> LEVEL_RULES = Option.withDefault(
            "service-level-rules",
            ListType.of(LevelRuleOptions.SECTION, 0, MOST),
            "[]",
            "Which cases have another service level than their queue's.");
    static final Option<AlarmSettings> ALARMS = Option.optional(
            "alarms", AlarmOptions.SECTION, "What happens when promised time runs out; `{}` takes the defaults.");
    static final Option<ProgressSettings> PROGRESS_NOTICE = Option.optional(
            "progress-notice",
            ProgressOptions.SECTION,
            "What customers are told whose answer will be late; `{}` takes the defaults.");
    static final Option<ReportSettings> REPORTS =
            Option.withDefault("reports", ReportOptions.SECTION, "{}", "Who gets reports of the desk by mail.");
    static final Option<Map<String, QueueSettings>> QUEUES = Option.required(
            "queues",
            MapType.of("name", TextTypes.folderName().giving(NameKinds.QUEUE, Owner.PLACE), QueueOptions.SECTION, 1),
            "Queues of open inquiries, by name.");
    static final Option<String> DEFAULT_QUEUE = Option.required(
            "default-queue", Types.line(60).using(NameKinds.QUEUE), "Queue of inquiries that no rule places.");
    static final Option<List<TriageRule>> TRIAGE = Option.withDefault(
            "triage", ListType.of(TriageOptions.SECTION, 0, MOST), "[]", "Rules that sort inquiries, in order.");
    static final Option<QuarantineSettings> QUARANTINE =
            Option.withDefault("quarantine", QuarantineOptions.SECTION, "{}", "What is kept apart as junk.");
    static final Option<LearningSettings> TRIAGE_LEARNING = Option.withDefault(
            "triage-learning", LearningOptions.SECTION, "{}", "Learning from people where mail belongs.");
    static final Option<CustomerSettings> CUSTOMERS =
            Option.optional("customers", CustomerOptions.SECTION, "What is known of customers.");
    static final Option<BurstSettings> BURSTS =
            Option.optional("bursts", BurstOptions.SECTION, "An early warning when a topic rises.");
    static final Option<AcknowledgementSettings> ACKNOWLEDGEMENT = Option.withDefault(
            "acknowledgement", AcknowledgementOptions.SECTION, "{}", "The automatic receipt of an inquiry.");
    static final Option<Map<String, Draft>> AGENTS =
            Option.withDefault("agents", PersonOptions.agents(), "{}", "People who answer, by name.");
    static final Option<Map<String, Draft>> SUPERVISORS =
            Option.withDefault("supervisors", PersonOptions.supervisors(), "{}", "People who review, by name.");
    static final Option<RoutingSettings> ROUTING =
            Option.withDefault("routing", RoutingOptions.SECTION, "{}", "How an agent is chosen for a case.");
    static final Option<OutboxSettings> OUTBOX =
            Option.withDefault("outbox", OutboxOptions.SECTION, "{}", "The recall window.");
    static final Option<ReviewSettings> REVIEW =
            Option.required("review", ReviewOptions.SECTION, "Review of replies before they leave.");
    static final Option<ScreeningSettings> SCREENING =
            Option.withDefault("screening", ScreeningOptions.SECTION, "{}", "What replies are screened for.");
    static final Option<IntakeSettings> INTAKE =
            Option.withDefault("intake", IntakeOptions.SECTION, "{}", "What helps to recognise mail.");
    static final Option<CaseSettings> CASES =
            Option.withDefault("cases", CaseOptions.SECTION, "{}", "How long cases live and what joins them.");

    static final Option<ExpertSettings> EXPERTS =
            Option.withDefault("experts", ExpertOptions.SECTION, "{}", "Whom agents may ask about a case.");
    static final Option<CaseCard> CASE_CARD = Option.withDefault(
            "case-card",
            Types.oneOf(CaseCard.class),
            "claimed",
            "Which cases have a card beside their mails: a mail for the desk's people with customer, history and actions.");

    static final Option<FolderSettings> FOLDERS = Option.withDefault(
            "folders", FolderOptions.SECTION, "{}", "What the desk's folders are called, and who sees them.");

    static final Section<DeskConfiguration> SECTION = Section.of(
                    "A desk: addresses, people, queues and rules of one client.",
                    DeskMaker::make,
                    DISPLAY_NAME,
                    ACCOUNT,
                    ADDRESSES,
                    ZONE,
                    LANGUAGES,
                    SUBJECT_TAG,
                    CALENDAR,
                    SERVICE_LEVELS,
                    LEVEL_RULES,
                    ALARMS,
                    PROGRESS_NOTICE,
                    REPORTS,
                    QUEUES,
                    DEFAULT_QUEUE,
                    TRIAGE,
                    TRIAGE_LEARNING,
                    QUARANTINE,
                    CUSTOMERS,
                    BURSTS,
                    ACKNOWLEDGEMENT,
                    AGENTS,
                    SUPERVISORS,
                    EXPERTS,
                    ROUTING,
                    OUTBOX,
                    REVIEW,
                    SCREENING,
                    INTAKE,
                    CASES,
                    CASE_CARD,
                    FOLDERS)
            .checked(ReviewerCheck::check)
            .checked(DeskOptions::foldersApart);

    private DeskOptions() {}

    private static void foldersApart(Values values) {
        if (values.find(FOLDERS).isPresent() && values.find(QUEUES).isPresent()) {
            OwnFolderNames.queueCalledLikeAFolder(
                            values.find(FOLDERS).orElseThrow(),
                            values.find(QUEUES).orElseThrow().keySet())
                    .ifPresent(queue -> values.problem(
                            FOLDERS,
                            "calls \"Queues/Triage\" what the queue \"" + queue + "\" is called",
                            "give it another name, below names:"));
        }
    }
}
