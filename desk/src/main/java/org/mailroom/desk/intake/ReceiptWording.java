package org.mailroom.desk.intake;

import java.util.Optional;
import java.util.stream.Collectors;

/** A read receipt in words only, as older mail programs send it: subject and text both say so, and no person speaks. */
final class ReceiptWording implements IntakeCheck {
    private static final Phrases SUBJECTS = Phrases.of("""
            read: | not read: | return receipt | read receipt | disposition notification | gelesen: | ungelesen: |
            nicht gelesen: | lesebestätigung | lu : | lu: | non lu : | accusé de réception | leído: | no leído: |
            letto: | conferma di lettura | lido: | lida: | gelezen: | leesbevestiging | läst: | lest: | læst: |
            luettu: | przeczytano: | přečteno: | elolvasva: | прочитано: | прочтено: | okundu: | 已读: | 已讀: |
            開封済み: | 읽음:
            """);
    private static final Phrases TEXTS = Phrases.of("""
            was read on | has been read | was deleted without being read | was displayed on | has been displayed |
            this is a return receipt | wurde gelesen | gelesen am | wurde am | ungelesen gelöscht | a été lu |
            a été affiché | se leyó | ha sido leído | è stato letto | è stato visualizzato | foi lida | foi lido |
            is gelezen | gelezen op | lästes | har lästs | ble lest | blev læst | er blevet læst | on luettu |
            została przeczytana | byla přečtena | прочитано | было прочитано | okundu | 阅读 | 閱讀 | 開封 | 읽음 |
            gives no guarantee | acknowledges that the message was | your document: | dibaca pada |
            đã được đọc | تمت قراءة | נקראה ב
            """);
    private static final int OPENING = 1_000;

    @Override
    public String name() {
        return "receipt-wording";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        boolean says = SUBJECTS.atStartOf(arrival.message().plainSubject()).isPresent() && isReceipt(text(arrival));
        return says ? found(MailKind.READ_RECEIPT, "its words are those of a read receipt") : Optional.empty();
    }

    private static boolean isReceipt(String text) {
        return TEXTS.isIn(Words.plain(text)) && !isPersons(text);
    }

    private static String text(Arrival arrival) {
        String text = arrival.message().plainText();
        return text.substring(0, Math.min(text.length(), OPENING));
    }

    /** A greeting, a question or "I" outside the lines that name the mail that was read. */
    private static boolean isPersons(String text) {
        String sentences = text.lines().filter(line -> !isField(line)).collect(Collectors.joining("\n"));
        return Greetings.isPersonal(Words.plain(sentences));
    }

    private static boolean isField(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && line.substring(0, colon).strip().indexOf(' ') < 0;
    }
}
