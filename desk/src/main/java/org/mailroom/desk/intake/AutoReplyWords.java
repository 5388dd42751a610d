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
            automaatvastus | automātiskā atbilde | automatinis atsakymas | trả lời tự động | balasan otomatis
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
            izvan ureda | odsoten | odsotnost
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
            出差 | 不在辦公室 | 부재중 | 휴가 | خارج المكتب | מחוץ למשרד | izvan ureda | odsoten sem
            """);

    private static final int BEGINNING = 1_200;
    private static final int LONGEST_ANNOUNCEMENT = 40;

    private AutoReplyWords() {}

    /** True for {@code Out of Office: your case} and {@code Anna Smith is out of the office}. */
    static boolean isAbsenceSubject(String plainSubject) {
        Optional<String> start = PROGRAM_SUBJECTS.atStartOf(plainSubject);
        String rest =
                plainSubject.substring(start.map(String::length).orElse(0)).strip();
        boolean announced =
                rest.isEmpty() || rest.startsWith(":") || rest.startsWith("auto") || rest.startsWith("reply");
        return (start.isPresent() && announced) || plainSubject.contains(" is out of the office");
    }

    /** True for {@code Afwezig: uw vraag} and for office words anywhere: what an answer has as its subject. */
    static boolean announcesAbsence(String plainSubject) {
        int colon = plainSubject.indexOf(':');
        boolean announced = colon > 0 && colon < LONGEST_ANNOUNCEMENT;
        return (announced && ABSENCE_SUBJECTS.atStartOf(plainSubject).isPresent())
                || PROGRAM_SUBJECTS.isIn(plainSubject);
    }

    /** True if the text speaks of absence where an absence note would: in its beginning. */
    static boolean speaksOfAbsence(String plainText) {
        String beginning = plainText.substring(0, Math.min(plainText.length(), BEGINNING));
        return ABSENCE_TEXTS.isIn(beginning);
    }
}
