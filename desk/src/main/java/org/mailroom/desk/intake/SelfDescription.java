package org.mailroom.desk.intake;

import java.util.List;
import java.util.Set;
import org.mailroom.desk.message.MailMessage;

/**
 * Sentences in which a machine says that it is one: {@code This is an automatic reply …}. Only the beginning of a
 * sentence counts, so that a person who quotes such words in a sentence of his own passes, and only where nobody has
 * spoken of himself before it, who might be introducing what he pastes.
 */
final class SelfDescription {
    private static final int MAX_LINES = 60;
    private static final int BEGINNING = 2_000;
    private static final String DECORATION = "*#-=_~[({<|>:! ";
    private static final List<String> SENTENCE_ENDS = List.of(". ", "! ", "。", ": ", ") ", "* ");
    private static final Set<String> SPEAKERS = Words.names("""
            i | i've | i'm | my | me | ich | mein | meine | mir | mich | je | j'ai | mon | ma | moi | yo | mi | me | io | mio |
            eu | meu | minha | ik | mijn | mij | jag | jeg | min | mig | minä | ja | mój | moje | я | мне | мой | моё | мое | ben | 我
            """);

    /** It calls itself an automatic reply. */
    private static final Phrases REPLIES = Phrases.of("""
            this is an automatic reply | this is an automatic response | this is an automated reply |
            this is an automated response | this is an auto-reply | this is an auto reply |
            this is an autoreply | this is an auto-response | this is an auto response |
            this is an auto-generated response | this is an auto-generated reply |
            this is an automatically generated reply | this is an automatically generated response |
            this automatic reply | this reply was automatically | this is an automatically generated answer |
            dies ist eine automatische antwort | dies ist eine automatisierte antwort |
            dies ist eine automatisch generierte antwort | dies ist eine automatisch erzeugte antwort |
            das ist eine automatische antwort | diese antwort wurde automatisch |
            hierbei handelt es sich um eine automatische antwort | dies ist eine automatische rückmeldung |
            ceci est une réponse automatique | cette réponse est automatique | esta es una respuesta automática |
            esta respuesta es automática | questa è una risposta automatica | la presente è una risposta automatica |
            esta é uma resposta automática | dit is een automatisch antwoord | dit is een automatische reactie |
            dit is een automatisch gegenereerd antwoord | detta är ett automatiskt svar |
            det här är ett automatiskt svar | dette er et automatisk svar | tämä on automaattinen vastaus |
            to jest automatyczna odpowiedź | toto je automatická odpověď | toto je automatická odpoveď |
            ez egy automatikus válasz | acesta este un răspuns automat | это автоматический ответ |
            это автоответ | це автоматична відповідь | това е автоматичен отговор | bu otomatik bir yanıttır |
            bu otomatik bir cevaptır | αυτή είναι μια αυτόματη απάντηση | ovo je automatski odgovor |
            to je samodejni odgovor | これは自動返信 | このメールは自動返信 | 本メールは自動返信 | 这是自动回复 | 这是一封自动回复 |
            这是来自qq邮箱的假期自动回复 | 此邮件为自动回复 | 這是自動回覆 | 자동 회신 메일입니다 | 이 메일은 자동 | هذا رد تلقائي |
            זוהי תשובה אוטומטית | זהו מענה אוטומטי | đây là thư trả lời tự động | ini adalah balasan otomatis
            """);
    /** It calls itself an automatic mail. That nobody should answer is said by people too. */
    private static final Phrases NOTICES = Phrases.of("""
            this is an automatic message | this is an automated message | this is an automated email |
            this is an automated e-mail | this is an automatic email | this is an automatic e-mail |
            this is an automated notification | this is an automatic notification |
            this is an automatically generated | this is an auto-generated | this is an auto generated |
            this is a system generated | this is a system-generated | this is a computer generated |
            this message was automatically generated | this message has been automatically generated |
            this message is automatically generated | this message was created automatically |
            this email was automatically generated | this e-mail was automatically generated |
            this email has been automatically | this e-mail has been automatically |
            this email was sent automatically | this e-mail was sent automatically | automated response: |
            dies ist eine automatisch | dies ist eine automatische | dies ist eine automatisierte |
            diese e-mail wurde automatisch | diese email wurde automatisch | diese mail wurde automatisch |
            diese nachricht wurde automatisch | ceci est un message automatique |
            ceci est un courriel automatique | ceci est un e-mail automatique | ce message est automatique |
            ce message a été généré automatiquement | cet e-mail a été généré automatiquement |
            este es un mensaje automático | este es un correo automático | este mensaje se ha generado |
            este mensaje ha sido generado automáticamente | questo è un messaggio automatico |
            questo messaggio è stato generato automaticamente | esta é uma mensagem automática |
            este é um e-mail automático | dit is een automatisch | dit bericht is automatisch |
            deze e-mail is automatisch | detta är ett automatiskt | det här är ett automatiskt |
            detta meddelande har skickats automatiskt | dette er en automatisk | dette er et automatisk |
            denne e-mail er sendt automatisk | denne meldingen er sendt automatisk | tämä on automaattinen |
            tämä viesti on lähetetty automaattisesti | to jest wiadomość automatyczna |
            to jest wiadomość wygenerowana automatycznie | ta wiadomość została wygenerowana automatycznie |
            wiadomość wygenerowana automatycznie | toto je automatick | tato zpráva byla vygenerována automaticky |
            tento e-mail byl vygenerován automaticky | ez egy automatikus | ez egy automatikusan |
            acesta este un mesaj automat | это автоматическое | данное письмо сформировано автоматически |
            это письмо сформировано автоматически | это письмо создано автоматически |
            письмо создано автоматически | це автоматичне повідомлення | bu otomatik bir |
            bu e-posta otomatik olarak | αυτό είναι ένα αυτόματο | ovo je automatski generiran | このメールは自動 |
            本メールは自動 | このメッセージは自動 | 此邮件为系统自动 | 此邮件由系统自动 | 本邮件由系统自动 | 这是系统自动 | 系统自动回复 | 此為系統自動 | 本郵件由系統自動 |
            本信件由系統自動 | 본 메일은 발신전용 | 본 메일은 자동 | هذه رسالة تلقائية | זוהי הודעה אוטומטית | đây là email tự động |
            ini adalah email otomatis | ini adalah pesan otomatis
            """);

    private SelfDescription() {}

    /** True if it says that it answers by itself. */
    static boolean saysReply(MailMessage message) {
        return says(REPLIES, message, false);
    }

    /** True if it says that it, or its sending, is automatic. */
    static boolean saysNotice(MailMessage message) {
        return says(NOTICES, message, false);
    }

    /** The same though somebody spoke of himself before it, as who is away does. */
    static boolean followsInAbsenceNote(MailMessage message) {
        return says(REPLIES, message, true) || says(NOTICES, message, true);
    }

    private static boolean says(Phrases phrases, MailMessage message, boolean anybodyMaySpeak) {
        if (!phrases.isIn(message.plainOwnWords())) {
            return false;
        }
        String text = message.ownWords();
        String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
        for (String line : beginning.lines().limit(MAX_LINES).toList()) {
            String plain = Words.plain(line);
            int start = sentence(phrases, plain);
            if (start >= 0) {
                return anybodyMaySpeak || !Words.hasToken(plain.substring(0, start), SPEAKERS);
            }
            if (!anybodyMaySpeak && Words.hasToken(plain, SPEAKERS)) {
                return false;
            }
        }
        return false;
    }

    /** Where a sentence stands that begins so, or -1. */
    private static int sentence(Phrases phrases, String line) {
        int start = 0;
        while (start >= 0 && start < line.length()) {
            if (phrases.atStartOf(undecorated(line.substring(start))).isPresent()) {
                return start;
            }
            start = nextSentence(line, start);
        }
        return -1;
    }

    private static int nextSentence(String line, int from) {
        return SENTENCE_ENDS.stream()
                .mapToInt(end -> after(line, end, from))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    private static int after(String line, String end, int from) {
        int at = line.indexOf(end, from);
        return at < 0 ? -1 : at + end.length();
    }

    private static String undecorated(String sentence) {
        int start = 0;
        while (start < sentence.length() && DECORATION.indexOf(sentence.charAt(start)) >= 0) {
            start++;
        }
        return sentence.substring(start);
    }
}
