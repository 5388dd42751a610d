package org.mailroom.desk.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailroom.desk.message.MailMessage;

/**
 * Whether a mail gives thanks and says nothing else. It believes so only if it knows every word: few words of the
 * writer's own, all of them words of thanks, greeting and closing of one language or his own name, under the subject of
 * the mail that is answered. One word more, a number, a question mark, an attachment: then the mail may say something.
 */
public final class ThanksOnly {
    private static final int MOST_WORDS = 12;
    private static final String HAPPY_SIGNS = "👍🙏😊🙂😀😃😄😁🎉💐🌷✨🤗🥰❤💚💙🌞☀✌👌💪\ufe0f\u200d";

    /** Of each language: words one of which must be there, and words that may stand around them. */
    private static final List<Thanks> LANGUAGES = List.of(
            new Thanks("thanks thank thx ty thankyou cheers", """
                    you so very much many a lot again for your the this that it all everything help support reply answer
                    response quick fast prompt kind kindness time and great perfect wonderful excellent super brilliant
                    lovely awesome fantastic good nice works now fine well received solved understood noted got ok okay
                    best kindest warm warmest regards wishes greetings sincerely yours have has been day weekend evening
                    hi hello dear team sir madam is i we really appreciate appreciated truly million indeed"""),
            new Thanks("danke dank dankeschön merci besten bedanke bedanken", """
                    vielen herzlichen lieben tausend schön sehr ihnen dir euch für die der das den ihre eure deine schnelle
                    rasche prompte freundliche hilfe antwort rückmeldung unterstützung auskunft info information und alles
                    super perfekt prima toll klasse gut wunderbar geklappt hat funktioniert jetzt nun passt erledigt
                    erhalten angekommen ok okay mit freundlichen freundliche viele liebe beste grüße grüßen gruß grüsse
                    grüssen mfg lg vg hallo guten morgen tag abend liebes team damen herren sehr geehrte ich wir mich uns
                    nochmals nochmal schönen schönes wochenende noch ihr einen ein"""),
            new Thanks("merci remercie remercions", """
                    beaucoup bien mille encore infiniment à a vous toi pour votre ton la le les cette ce tout aide réponse
                    retour rapide rapidité soutien gentillesse et parfait super génial excellent très bon bonne bien reçu
                    fonctionne maintenant résolu compris ok d accord cordialement sincèrement salutations meilleures bien
                    journée soirée week end weekend bonjour bonsoir madame monsieur cher chère équipe je nous l de"""),
            new Thanks("gracias agradezco agradecemos", """
                    muchas muchísimas mil de nuevo otra vez por su tu la el lo los las esta este todo ayuda respuesta apoyo
                    rapidez rápida rápido pronta amable amabilidad y perfecto perfecta genial excelente estupendo muy bien
                    bueno buena recibido resuelto funciona ahora ya entendido ok vale un cordial saludo saludos cordiales
                    atentamente buen buenos buenas día días tardes noches hola estimado estimada equipo les le"""),
            new Thanks("grazie ringrazio ringraziamo", """
                    mille tante molte infinite ancora di cuore per la il lo le i vostra vostro sua suo tua tuo il tutto
                    aiuto risposta supporto rapida rapido rapidità veloce gentile gentilezza disponibilità e perfetto
                    perfetta ottimo ottima benissimo bene molto ricevuto risolto funziona adesso ora capito ok cordiali
                    distinti saluti saluto buona buon giornata serata giorno weekend ciao salve gentili team vi"""),
            new Thanks("obrigado obrigada agradeço agradecemos", """
                    muito muita mais uma vez pela pelo por a o sua vossa toda tudo ajuda resposta apoio rápida rápido
                    rapidez atenção gentileza e perfeito perfeita ótimo ótima excelente bem bom boa recebido resolvido
                    funciona agora já entendido ok cumprimentos melhores atenciosamente abraço dia tarde noite olá caro
                    cara equipa equipe"""),
            new Thanks("bedankt dank dankjewel dankuwel thanks", """
                    hartelijk heel erg veel zeer je u jullie wel voor de het uw jouw alles hulp antwoord reactie snelle
                    snel goede vriendelijke ondersteuning en perfect super fijn top prima mooi goed werkt nu opgelost
                    ontvangen begrepen ok oké met vriendelijke groet groeten mvg hallo beste goedemorgen goedemiddag team
                    fijne dag avond weekend een nog alvast"""),
            new Thanks("dziękuję dziękujemy dzięki", """
                    bardzo serdecznie pięknie za pomoc odpowiedź szybką szybka informację wsparcie wszystko i super
                    świetnie doskonale dobrze działa teraz już ok pozdrawiam pozdrowienia z wyrazami szacunku miłego dnia
                    dzień dobry witam cześć państwu pani panu raz jeszcze"""),
            new Thanks("tack tackar", """
                    så mycket stort tusen för all hjälp hjälpen svar svaret det snabba snabbt stöd och perfekt bra
                    jättebra toppen super utmärkt fungerar nu ok okej med vänlig vänliga hälsning hälsningar mvh hej
                    ha en trevlig dag kväll helg fin er dig igen"""),
            new Thanks("tak", """
                    mange tusind for hjælpen hjælp svar svaret det hurtige hurtigt støtte og perfekt godt fint super
                    virker nu ok okay med venlig venlige hilsen hilsner mvh hej kære ha have en god dag aften weekend
                    igen jer dig så meget alt"""),
            new Thanks("takk", """
                    tusen mange så mye hjertelig for hjelpen hjelp svar svaret det raske raskt rask støtte og perfekt
                    bra flott fint supert super fungerer nå ok okei med vennlig hilsen hilsning mvh hei ha en fin god
                    dag kveld helg igjen dere deg alt skal du"""),
            new Thanks("kiitos kiitoksia kiitän kiitokset", """
                    paljon oikein suuri suuret tuhannet avusta vastauksesta nopeasta nopea palvelusta tuesta kaikesta ja
                    hyvä hienoa loistavaa mahtavaa toimii nyt ok selvä terveisin ystävällisin terveisin hei moi hyvää
                    päivää päivänjatkoa viikonloppua vielä teille sinulle jo"""),
            new Thanks("děkuji děkujeme díky dík", """
                    moc mnohokrát velmi vám vaši vaše za pomoc odpověď rychlou rychlá informaci podporu vše všechno a
                    super výborně skvělé skvěle perfektní dobře funguje teď už ok s pozdravem hezký pěkný den večer víkend
                    dobrý ahoj ještě jednou přeji"""));

    private ThanksOnly() {}

    private record Thanks(Set<String> said, Set<String> around) {
        Thanks(String said, String around) {
            this(Set.copyOf(words(said)), Set.copyOf(words(around)));
        }

        boolean says(List<String> words, Set<String> names) {
            return words.stream().anyMatch(said::contains)
                    && words.stream()
                            .allMatch(word -> said.contains(word) || around.contains(word) || names.contains(word));
        }
    }

    /**
     * Whether this answer says nothing but thanks.
     *
     * @param about the subject of what it may answer; under another one the mail says something new
     * @param names names that are no words: the writer's, and those of the people at the desk
     */
    public static boolean says(MailMessage message, String about, Stream<String> names) {
        String text = message.ownWords();
        List<String> words = words(text);
        if (words.isEmpty() || words.size() > MOST_WORDS || saysMore(text) || message.truncated()) {
            return false;
        }
        Set<String> known = names.flatMap(name -> words(name).stream()).collect(Collectors.toCollection(HashSet::new));
        return message.attachments().isEmpty()
                && (base(message.subject()).equals(base(about)) || gives(words(message.subject()), known))
                && gives(words, known);
    }

    private static boolean gives(List<String> words, Set<String> names) {
        return LANGUAGES.stream().anyMatch(language -> language.says(words, names));
    }

    /** A question, a number, or a sign that is not happy. */
    private static boolean saysMore(String text) {
        return text.codePoints()
                .anyMatch(c -> c == '?'
                        || c == '\uff1f'
                        || c == '\u061f'
                        || c == '\u037e'
                        || Character.isDigit(c)
                        || (isSign(c) && HAPPY_SIGNS.indexOf(c) < 0));
    }

    private static boolean isSign(int c) {
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL || type == Character.SURROGATE || type == Character.UNASSIGNED;
    }

    /** A subject without what mail programs and lists put before it. */
    private static String base(String subject) {
        String rest = Words.plain(subject);
        boolean again = true;
        while (again) {
            int end = rest.startsWith("[") ? rest.indexOf(']') : Words.isReply(rest) ? end(rest) : -1;
            again = end >= 0;
            rest = again ? rest.substring(end + 1).strip() : rest;
        }
        int tag = rest.lastIndexOf('[');
        return tag > 0 && rest.endsWith("]") ? rest.substring(0, tag).strip() : rest;
    }

    private static int end(String reply) {
        int colon = reply.indexOf(':');
        return colon < 0 ? reply.indexOf(']') : colon;
    }

    /** Runs of letters in lower case without their accents. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String bounded = text.substring(0, Math.min(text.length(), Words.MAX_TEXT));
        String plain = Normalizer.normalize(bounded, Normalizer.Form.NFD).toLowerCase(Locale.ROOT) + " ";
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetter(c) || Character.isDigit(c)) {
                word.append(c == 'ł' ? 'l' : c == 'ø' ? 'o' : c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
