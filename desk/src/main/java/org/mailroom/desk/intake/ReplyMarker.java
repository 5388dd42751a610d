package org.mailroom.desk.intake;

import java.util.Optional;

/**
 * A ticket system of somebody else sent it: the text begins with the line above which the system wants its answers
 * (Zendesk, Kayako, Freshdesk, Jira, OTRS write one). A person may stand behind it, so it opens a case; but an automatic
 * answer would go into that system, which would answer by itself. In a person's answer the line stands in the quotation.
 */
final class ReplyMarker implements IntakeCheck {
    private static final int OPENING = 200;
    private static final String DECORATION = "#-=*_~>+[( ";
    private static final Phrases MARKERS = Phrases.of("""
            please type your reply above this line | type your reply above this line |
            please reply above this line | reply above this line | please do not write below this line |
            please write your reply above this line | add your reply above this line |
            in replies all text above this line | bitte geben sie ihre antwort über dieser |
            bitte schreiben sie ihre antwort über diese | bitte antworten sie oberhalb dieser |
            veuillez répondre au-dessus de cette ligne | écrivez votre réponse au-dessus de cette |
            escriba su respuesta por encima de esta | por favor escriba su respuesta encima de esta |
            digite sua resposta acima desta | typ uw antwoord boven deze | skriv ditt svar ovanför denna
            """);

    @Override
    public String name() {
        return "reply-marker";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        String text = arrival.message().plainText();
        String opening = Words.plain(text.substring(0, Math.min(text.length(), OPENING)));
        int start = 0;
        while (start < opening.length() && DECORATION.indexOf(opening.charAt(start)) >= 0) {
            start++;
        }
        return !opening.startsWith(">")
                        && MARKERS.atStartOf(opening.substring(start)).isPresent()
                ? found(MailKind.PERSON, "another ticket system sent it, which would answer an automatic mail")
                : Optional.empty();
    }
}
