package org.mailroom.desk.intake;

import java.util.Optional;

/** What auto-replies say, in the languages whose mail programs say it by themselves. All in lower case. */
final class AutoReplyWords {
    /** How subjects begin that Outlook, Exchange and their like make. */
    static final Phrases SUBJECT_PREFIXES = Phrases.of("""
            automatic reply | automatic response | automated reply | automated response | auto reply |
            auto-reply | autoreply | auto response | auto-response | autoresponse | autoresponder |
            auto responder | automatische antwort | automatische rückantwort | autom. antwort |
            réponse automatique | reponse automatique | message automatique | respuesta automática |
            respuesta automatica | risposta automatica | resposta automática | resposta automatica |
            automatisch antwoord | automatische reactie | automatiskt svar | automatisk svar | autosvar |
            automaattinen vastaus | automatyczna odpowiedź | odpowiedź automatyczna | autoodpowiedź |
            automatická odpověď | automatická odpoveď | automatikus válasz | răspuns automat |
            автоматический ответ | автоответ | автоматична відповідь | автовідповідь | автоматичен отговор |
            otomatik yanıt | otomatik cevap | αυτόματη απάντηση | 自動返信 | 自動応答 | 自動回覆 | 自动答复 | 自动回复 | 자동 회신 |
            자동 응답 | 자동응답 | رد تلقائي | תשובה אוטומטית | תגובה אוטומטית | automatski odgovor | samodejni odgovor |
            automaatvastus | automātiskā atbilde | automatinis atsakymas | trả lời tự động | balasan otomatis |
            yahoo! auto response | automaatne vastus | resposta automàtica | erantzun automatikoa | sjálfvirkt svar |
            përgjigje automatike | аутоматски одговор | автоматски одговор | автоматты жауап | freagra uathoibríoch |
            ateb awtomatig | پاسخ خودکار | ตอบกลับอัตโนมัติ | การตอบกลับอัตโนมัติ | स्वचालित उत्तर | स्वतः उत्तर |
            jawapan automatik | balas otomatis | pagal awtomatikong | автоматическое уведомление об отсутствии |
            frånvaromeddelande | fraværsmelding | fraværsbesked | poissaoloilmoitus | poissaoloviesti |
            afwezigheidsmelding | afwezigheidsbericht | abwesenheitsnotiz: | abwesenheitsmeldung:
            """);
    /** Absence, in a subject. */
    static final Phrases ABSENCE_SUBJECTS = Phrases.of("""
            out of office | out-of-office | out of the office | ooo: | oof: | away from the office |
            vacation response | vacation reply | vacation: | on vacation | on holiday | on annual leave |
            on leave | away on | abwesenheit | abwesend | nicht im büro | nicht im hause | im urlaub |
            absence du bureau | absent du bureau | absent(e) du bureau | message d'absence |
            notification d'absence | en congé | en vacances | fuera de la oficina | fuera de oficina |
            ausente de la oficina | mensaje de ausencia | de vacaciones | fuori sede | fuori ufficio |
            assente dall'ufficio | in ferie | fora do escritório | ausência temporária | de férias | afwezig |
            niet aanwezig | buiten kantoor | met vakantie | frånvaro | frånvarande | inte på kontoret | fravær |
            ikke på kontoret | på ferie | poissa toimistolta | poissaolo | lomalla | poza biurem | nieobecność |
            nieobecny w biurze | na urlopie | mimo kancelář | nepřítomnost | neprítomnosť | dovolená |
            házon kívül | távollét | szabadságon | în afara biroului | absent de la birou | вне офиса |
            отсутствую | в отпуске | поза офісом | ofis dışında | ofis dışındayım | izinde | εκτός γραφείου |
            不在通知 | 不在です | 外出中 | 不在办公室 | 外出 | 休假 | 不在辦公室 | 부재중 | 부재 중 | 휴가 | خارج المكتب | מחוץ למשרד |
            izvan ureda | odsoten | odsotnost | außer haus | est absent | est absente | na godišnjem odmoru |
            nisam u uredu | nisam u kancelariji | van kancelarije | fora de l'oficina | no estaré a l'oficina |
            fraværende | bortrest | permisjon | ferie: | semester: | извън офиса | в отпуск | ne biroje | atostogauju |
            prombūtnē | atvaļinājum | kontorist väljas | puhkusel | vắng mặt | nghỉ phép | sedang cuti |
            di luar kantor | di luar pejabat | ไม่อยู่ที่สำนักงาน | ไม่อยู่สำนักงาน | ลาพักร้อน | कार्यालय से बाहर | خارج از دفتر
            """);
    /** Absence in words that only programs begin or end a subject with. */
    static final Phrases PROGRAM_SUBJECTS = Phrases.of("""
            out of office | out-of-office | out of the office | abwesenheitsnotiz | abwesenheitsassistent |
            automatische abwesenheit | absence du bureau | absent du bureau | message d'absence |
            fuera de la oficina | fuera de oficina | mensaje de ausencia | fuori sede | fuori ufficio |
            fora do escritório | afwezigheidsbericht | afwezigheidsassistent | frånvaromeddelande |
            ikke på kontoret | poissa toimistolta | poza biurem | mimo kancelář | házon kívül |
            în afara biroului | вне офиса | поза офісом | ofis dışında | εκτός γραφείου | 不在通知 | izvan ureda
            """);
    /** What Lotus Notes and Domino write behind {@code AUTO:}, in their languages. */
    private static final Phrases NOTES_SUBJECTS = Phrases.of("""
            is out of the office | ist außer haus | ist nicht im büro | ist nicht im haus | ist abwesend |
            est absent | está fuera de la oficina | está ausente | non è in ufficio | è fuori ufficio |
            è fuori sede | está fora do escritório | is niet op kantoor | is afwezig | är inte på kontoret |
            är frånvarande | er ikke på kontoret | er ikke til stede | on poissa | nie ma w biurze |
            jest nieobecn | není v kanceláři | nincs az irodában | нет в офисе | ofis dışında | は不在です | 不在办公室 |
            (returning | (rückkehr | (retour | (regreso | (ritorno | (rientro | (regresso | (terug | (åter |
            (tilbage | (tilbake | (palaa | (powrót
            """);
    /** What answers to a first mail begin with. */
    private static final Phrases THANKS = Phrases.of("""
            thank you for your email | thank you for your e-mail | thank you for your message |
            thank you for your mail | thank you for your inquiry | thank you for your enquiry |
            thank you for contacting | thanks for contacting | thanks for your email | thanks for your message |
            we have received your | your message has been received | your email has been received |
            vielen dank für ihre nachricht | vielen dank für ihre mail | vielen dank für ihre e-mail |
            vielen dank für ihre anfrage | danke für ihre nachricht | wir haben ihre nachricht erhalten |
            merci pour votre message | merci de votre message | nous avons bien reçu votre |
            gracias por su mensaje | gracias por su correo | hemos recibido su | grazie per il suo messaggio |
            grazie per averci contattato | abbiamo ricevuto | obrigado pelo seu contato |
            obrigado pela sua mensagem | recebemos a sua | bedankt voor uw bericht | wij hebben uw bericht |
            tack för ditt meddelande | tack för ditt mejl | tak for din henvendelse | takk for din henvendelse |
            kiitos viestistäsi | dziękujemy za wiadomość | děkujeme za vaši | köszönjük levelét |
            спасибо за ваше | благодарим за обращение | teşekkür ederiz | 已收到 | 感谢您的来信 | お問い合わせいただき | 문의해 주셔서
            """);
    /** Absence, in the first lines of a text. */
    static final Phrases ABSENCE_TEXTS = Phrases.of("""
            out of the office | out of office | away from the office | i am away | i'm away | i will be away |
            i am on vacation | i'm on vacation | i am on holiday | i am on leave | on annual leave |
            on parental leave | on maternity leave | on paternity leave | i am currently unavailable |
            i will be unavailable | i will return on | i will be back on | limited access to email |
            limited access to my email | nicht im büro | nicht im hause | nicht im haus | nicht erreichbar |
            wieder erreichbar | wieder im büro | wieder für sie da | bin ich abwesend | derzeit abwesend |
            im urlaub | außer haus | in elternzeit | je suis absent | je serai absent | actuellement absent |
            absent du bureau | absente du bureau | en congé | je serai de retour | de retour le | en vacances |
            fuera de la oficina | estaré fuera | estoy de vacaciones | estaré ausente | me encuentro ausente |
            estaré de vuelta | fuori ufficio | sono assente | sarò assente | assente dall'ufficio |
            sono in ferie | rientrerò | fora do escritório | estou ausente | estarei ausente | de férias |
            ik ben afwezig | afwezig van | niet aanwezig | niet op kantoor | met vakantie | met verlof |
            inte på kontoret | jag är ledig | jag har semester | åter på kontoret | ikke på kontoret |
            jeg har ferie | jeg er på ferie | tilbage på kontoret | tilbake på kontoret | poissa toimistolta |
            olen lomalla | olen poissa | poza biurem | jestem nieobecn | na urlopie | nieobecna w biurze |
            mimo kancelář | nejsem přítom | na dovolené | na dovolenke | házon kívül | szabadságon vagyok |
            în afara biroului | sunt în concediu | вне офиса | нахожусь в отпуске | я в отпуске | отсутствую |
            у відпустці | ofis dışında | izindeyim | εκτός γραφείου | 不在にしております | 休暇 | 外出しております | 不在办公室 | 休假 |
            出差 | 不在辦公室 | 부재중 | 휴가 | خارج المكتب | מחוץ למשרד | izvan ureda | odsoten sem | außer haus | bin verreist | nicht am arbeitsplatz |
            nicht im dienst | i am out until | i am currently out | i'm currently out | i'm out of | away until |
            returning to the office | back in the office on | back in the office | on sick leave | on vacation until |
            je suis actuellement en | je suis en déplacement | congé maternité | congé parental | fuera hasta |
            baja por maternidad | fora de l'oficina | estic de vacances | non sarò in ufficio | non sono in ufficio |
            in congedo | estarei de férias | licença maternidade | ik ben vrij | ik ben met | zwangerschapsverlof |
            ouderschapsverlof | jag är bortrest | föräldraledig | jag är på semester | jeg er fraværende |
            fraværende frem til | i permisjon | på barsel | olen vapaalla | vanhempainvapaalla | nie ma mnie w biurze |
            jestem poza | nebudu v kanceláři | nejsem v kanceláři | čerpám dovolenou | nem tartózkodom |
            nu sunt la birou | nisam u uredu | nisam u kancelariji | na godišnjem odmoru | na dopustu | в отпуск |
            в командировке | у відрядженні | извън офиса | yıllık izin | ofiste değilim | izinliyim | λείπω | απουσιάζω |
            σε άδεια | atostogauju | nesu biure | atvaļinājumā | olen puhkusel |休業 | 休假中 | 请假 | 出張 | 휴가 중 | 출장 |
            خارج المكتب | في إجازة | בחופשה | vắng mặt | nghỉ phép | sedang cuti | di luar kantor | bercuti |
            ลาพักร้อน | ไม่อยู่ที่สำนักงาน | کارمندی نیستم | در مرخصی | छुट्टी पर
            """);

    private static final int BEGINNING = 1_200;
    private static final int LONGEST_ANNOUNCEMENT = 40;
    private static final int THANKS_WITHIN = 400;

    private AutoReplyWords() {}

    /** True for {@code Out of Office: your case} and {@code Anna Smith is out of the office}. */
    static boolean isAbsenceSubject(String plainSubject) {
        Optional<String> start = PROGRAM_SUBJECTS.atStartOf(plainSubject);
        String rest =
                plainSubject.substring(start.map(String::length).orElse(0)).strip();
        boolean announced =
                rest.isEmpty() || rest.startsWith(":") || rest.startsWith("auto") || rest.startsWith("reply");
        boolean notes = plainSubject.startsWith("auto:") && NOTES_SUBJECTS.isIn(plainSubject);
        return (start.isPresent() && announced) || notes || plainSubject.contains(" is out of the office");
    }

    /** True if the text begins with the thanks for a mail. */
    static boolean thanksForAMail(String plainText) {
        return THANKS.isIn(plainText.substring(0, Math.min(plainText.length(), THANKS_WITHIN)));
    }

    /**
     * True for office words anywhere, and for {@code Afwezig: uw vraag} above a text that says the same: what an answer
     * has as its subject. {@code Vacation: my booking} may be about a journey.
     */
    static boolean announcesAbsence(String plainSubject, boolean textSaysSo) {
        int colon = plainSubject.indexOf(':');
        boolean announced = colon > 0 && colon < LONGEST_ANNOUNCEMENT;
        return (announced
                        && textSaysSo
                        && ABSENCE_SUBJECTS.atStartOf(plainSubject).isPresent())
                || PROGRAM_SUBJECTS.isIn(plainSubject);
    }

    /** True for {@code Re: your case (Out of office)}, as GroupWise's rules write it. */
    static boolean endsWithAbsence(String plainSubject) {
        int open = plainSubject.lastIndexOf('(');
        return open > 0
                && plainSubject.endsWith(")")
                && PROGRAM_SUBJECTS.atStartOf(plainSubject.substring(open + 1)).isPresent();
    }

    /** True if the text speaks of absence where an absence note would: in its beginning. */
    static boolean speaksOfAbsence(String plainText) {
        String beginning = plainText.substring(0, Math.min(plainText.length(), BEGINNING));
        return ABSENCE_TEXTS.isIn(beginning);
    }
}
