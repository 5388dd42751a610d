package org.mailroom.desk.intake;

import java.util.List;
import java.util.Optional;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.TnefContent;

/**
 * What Exchange and Outlook call the mail: the message class in its TNEF part ({@code winmail.dat}; MS-OXTNEF 2.1.3.2,
 * MS-OXOMSG 2.2.1.28, MS-OXWOOF), or Content-Class. A forwarded report is an ordinary note and has an ordinary class.
 */
final class MessageClass implements IntakeCheck {
    private static final List<Row> CLASSES = List.of(
            new Row("report.", ".ndr", MailKind.BOUNCE),
            new Row("ipm.microsoft mail.non-delivery", "", MailKind.BOUNCE),
            new Row("report.", ".delayed", MailKind.DELAY_NOTICE),
            new Row("report.", ".dr", MailKind.READ_RECEIPT),
            new Row("report.", ".ipnrn", MailKind.READ_RECEIPT),
            new Row("report.", ".ipnnrn", MailKind.READ_RECEIPT),
            new Row("ipm.microsoft mail.read receipt", "", MailKind.READ_RECEIPT),
            new Row("ipm.note.rules.ooftemplate", "", MailKind.OUT_OF_OFFICE),
            new Row("ipm.note.rules.externalooftemplate", "", MailKind.OUT_OF_OFFICE),
            new Row("ipm.note.rules.replytemplate", "", MailKind.AUTO_REPLY),
            new Row("ipm.schedule.meeting.resp", "", MailKind.CALENDAR),
            new Row("ipm.microsoft schedule.mtgresp", "", MailKind.CALENDAR),
            new Row("urn:content-classes:dsn", "", MailKind.BOUNCE),
            new Row("urn:content-classes:mdn", "", MailKind.READ_RECEIPT));

    @Override
    public String name() {
        return "message-class";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        MailMessage message = arrival.message();
        return TnefContent.of(message.root())
                .flatMap(TnefContent::messageClass)
                .flatMap(this::judge)
                .or(() -> message.field("Content-Class").flatMap(this::judge));
    }

    private Optional<Finding> judge(String messageClass) {
        String name = Words.lowerCase(messageClass);
        return CLASSES.stream()
                .filter(row -> name.startsWith(row.start) && name.endsWith(row.end))
                .findFirst()
                .flatMap(row -> found(row.kind, "its writer's class for it is " + Words.shown(messageClass)));
    }

    private record Row(String start, String end, MailKind kind) {}
}
