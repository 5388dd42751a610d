package org.mailroom.desk.message;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The words that mail programs put above what they quote, in the usual languages; all in lower case. */
final class QuoteWords {
    /** Says who wrote what follows: {@code On Monday Anna wrote:}. */
    static final List<String> WROTE = table("""
            wrote | writes | schrieb | geschrieben | a écrit | a ecrit | escribió | escribio | ha scritto | schreef |
            escreveu | napisał | pisze | skrev | kirjoitti | 写道 | 書きました | 님이 작성 | написал | пише | yazdı | napsal |
            napísal | írta | a scris | έγραψε | написа | je napisao | كتب
            """).toList();
    /** How such a line begins where it is broken over several. */
    static final List<String> OPENERS =
            List.of("on ", "am ", "le ", "el ", "il ", "em ", "op ", "w dniu ", "den ", "dne ", "στις ");
    /** Stand between dashes above an answered or forwarded mail: {@code -----Original Message-----}. */
    static final List<String> MARKERS = table("""
            original message | original mail | originalnachricht | original-nachricht | ursprüngliche | weitergeleitet |
            forwarded | message d'origine | message original | message transféré | mensaje original | reenviado |
            messaggio originale | inoltrato | mensagem original | encaminhada | oorspronkelijk | doorgestuurd |
            ursprungligt | originalmeddelande | vidarebefordra | oprindelig | opprinnelig | videresendt |
            alkuperäinen | välitetty | oryginalna | przekazana | původní | přeposlan | pôvodná | eredeti | továbbított |
            mesaj original | исходное | пересылаемое | пересланное | orijinal | iletilen | 原始邮件 | 原始郵件 | 转发邮件 |
            元のメッセージ | 転送 | 원본 | 전달 | begin pgp signature
            """).toList();
    /** Names the sender in the header block that Outlook copies. */
    static final Set<String> SENDER_LABELS = Set.copyOf(table("""
            from | von | de | da | van | od | från | fra | lähettäjä | от | kimden | 发件人 | 寄件者 | 差出人 | 보낸 사람 |
            feladó | odesílatel | expéditeur | remitente | mittente
            """).toList());
    /** The lines that follow it. */
    static final Set<String> OTHER_LABELS = Set.copyOf(table("""
            sent | date | to | subject | gesendet | datum | an | betreff | envoyé | à | objet | enviado | para | asunto |
            assunto | inviato | a | data | oggetto | verzonden | aan | onderwerp | wysłano | do | temat | skickat | till |
            ämne | sendt | til | emne | lähetetty | vastaanottaja | aihe | отправлено | дата | кому | тема |
            gönderme tarihi | kime | konu | 发送时间 | 收件人 | 主题 | 送信日時 | 宛先 | 件名 | 보낸 날짜 | 받는 사람 | 제목 | elküldve |
            címzett | odesláno | komu
            """).toList());

    private QuoteWords() {}

    private static Stream<String> table(String text) {
        return Arrays.stream(text.replace('\n', '|').split("\\|", -1))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty));
    }
}
