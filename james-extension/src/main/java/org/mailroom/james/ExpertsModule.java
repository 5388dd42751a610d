package org.mailroom.james;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import java.time.InstantSource;
import java.util.function.Supplier;
import javax.inject.Singleton;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.experts.AnswerDesk;
import org.mailroom.desk.experts.ExpertClock;
import org.mailroom.desk.experts.ExpertMail;
import org.mailroom.desk.experts.ExpertQuestions;
import org.mailroom.desk.experts.QuestionDesk;
import org.mailroom.desk.filing.CaseTexts;
import org.mailroom.desk.filing.SafeFiling;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.notes.GivenBack;
import org.mailroom.desk.notes.NoteDesk;
import org.mailroom.desk.notes.SavedNotes;
import org.mailroom.desk.reply.ReplyDresser;
import org.mailroom.desk.screening.InternalTexts;
import org.mailroom.desk.sending.Outgoing;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.work.WorkItems;

/** Notes for colleagues, and questions to experts. */
final class ExpertsModule extends AbstractModule {
    @Provides
    @Singleton
    NoteDesk notes(
            Cases cases,
            FolderStore folders,
            InternalTexts internal,
            SafeFiling filing,
            IdGenerator ids,
            InstantSource clock) {
        return new NoteDesk(cases, new CaseTexts(cases, folders), internal, filing, ids, clock);
    }

    @Provides
    @Singleton
    SavedNotes savedNotes(
            Supplier<MailroomConfiguration> configuration, FolderStore folders, NoteDesk notes, Tellers tellers) {
        return new SavedNotes(configuration, folders, notes, tellers);
    }

    @Provides
    @Singleton
    QuestionDesk questions(
            Cases cases,
            ExpertQuestions questions,
            InternalTexts internal,
            ReplyTokens tokens,
            SafeFiling filing,
            IdGenerator ids,
            InstantSource clock) {
        return new QuestionDesk(
                cases, questions, internal, new ReplyDresser(tokens), new GivenBack(filing, clock), ids, clock);
    }

    @Provides
    @Singleton
    ExpertMail expertMail(Cases cases, ExpertQuestions questions, ReplyTokens tokens) {
        return new ExpertMail(cases, questions, tokens);
    }

    @Provides
    @Singleton
    AnswerDesk answers(
            Cases cases,
            ExpertQuestions questions,
            ExpertMail mail,
            FolderStore folders,
            InternalTexts internal,
            SafeFiling filing,
            WorkItems work,
            IdGenerator ids,
            InstantSource clock) {
        return new AnswerDesk(
                cases, questions, mail, new CaseTexts(cases, folders), internal, filing, work, ids, clock);
    }

    @Provides
    @Singleton
    ExpertClock expertClock(
            ExpertQuestions questions,
            Cases cases,
            SafeFiling filing,
            Outgoing outgoing,
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            InstantSource clock) {
        return new ExpertClock(questions, cases, filing, outgoing, configuration, tellers, clock);
    }
}
