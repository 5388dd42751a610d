package org.mailroom.desk.knowledge;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that stand in every mail and say nothing about what it asks. Where there are few articles one of them may stand in
 * one article alone, and would look telling there.
 */
final class SmallWords {
    private static final Set<String> TERMS = Stream.of("""
                    about after again all also and any are because been before being but can cannot could did does for from
                    get give had has have hello her him his how into its just know like may mine more much must need not now
                    off one only other our out over please question regards shall she should some such tell than thank thanks
                    that the their them then there these they this those through too very want was were what when where which
                    while who why will with without would you your yours dear sir madam hi kind best make made use using set
                    something somebody here find still yet
                    """, """
                    aber alle als also auch auf aus bei bin bis bitte bitten das dass dem den denn der des die dies diese
                    dieser dieses doch dort durch eine einem einen einer eines etwas euch für gegen geht gibt guten tag habe
                    haben hallo hat hatte hier ich ihm ihn ihnen ihr ihre ihrem ihren immer ist jetzt kann kein keine können
                    könnte liebe lieber mein meine meinem meinen mich mir mit möchte muss nach nicht noch nun nur oder ohne
                    schon sehr sein seine seit sich sie sind soll über und uns unser unsere vielen dank viele vom von vor war
                    warum was wenn wer werden wie wieder wir wird woher wohin worum wurde zum zur zwar damen herren geehrte
                    grüße grüßen freundlichen frage fragen finden mache machen
                    """, """
                    alors après aussi autre avant avec avoir bien bonjour car cela ces cet cette ceux chez comme comment dans
                    depuis des donc dont elle elles encore entre est êtes était être fait faire ils leur leurs mais même merci
                    mes moi mon monsieur madame nos notre nous par parce pas peu peut peux plus pour pouvez pourquoi quand que
                    quel quelle qui quoi sans ses soit son sont sur tous tout très trop une vos votre vous cordialement
                    salutations question trouver
                    """, """
                    algo ante aquí buenos días como cómo con cual cuál cuando cuándo dónde donde desde ella ellos entre era
                    eres esta está estas este esto estos estoy gracias hacer hasta hay hola las les los más mis mucho muy nos
                    nosotros nuestra nuestro otra otro para pero por porque pregunta puede puedo qué que quien quién ser sin
                    sobre son soy sus también tengo tiene todo una uno usted ustedes saludos señor señora
                    """, """
                    alla alle anche ancora avete buongiorno che chi come con cosa cui dal dalla dei del della delle dello
                    dopo dove due essere fra gli grazie hanno loro mia mio molto nel nella noi non nostra nostro ogni per
                    perché più poi posso può quale quando quanto quella quello questa questo qui salve senza sia siamo solo
                    sono sua suo sul sulla tra tutto una uno vorrei vostra vostro saluti cordiali domanda
                    """, """
                    aan alle als ander andere bij dan dat deze die dit door een geen geen goed graag hallo heb hebben heeft
                    hem het hier hij hoe hun iets ik ieder jullie kan kunnen kunt maar meer met mijn moet naar niet nog nu
                    ook onder ons onze over te tot uit uw van veel voor vraag vragen waar waarom wanneer was wat wel welke wie
                    wij wil worden wordt zal zich zij zijn zonder zou dank groet groeten vriendelijke geachte beste
                    """, """
                    aby albo ale bardzo być czy dla dlaczego dobry dzień dziękuję gdy gdzie jak jaki jako jest jestem jeszcze
                    już kiedy która które który lub mam mnie mogę może moja moje mój nad nam nas nasz nie niż oraz pan pani
                    państwa państwo państwu pod pozdrawiam proszę przed przez przy się są tak także tam ten teraz też tylko
                    tym więc witam wszystko żeby pytanie
                    """, """
                    agora ainda algo antes aqui até bem bom boa com como dela dele depois desde deve dia dias dos das ela
                    ele eles então entre era essa esse esta está este eu fazer foi isso isto mais mas meu minha muito não nas
                    nos nossa nosso obrigado obrigada onde outra outro para pela pelo pergunta pode podem por porque posso
                    qual quando que quem seja sem ser seu seus sobre sou sua tem tenho tudo uma vocês você cumprimentos
                    """, """
                    alla allt att av bara bli blir blev där den denna det detta dig din ditt efter eller en ett från för fråga
                    ha hade han har hej hon hur här hälsning hälsningar inte jag kan kunde man med mig min mitt mot mycket
                    måste nu när och också om oss på sedan sig sin ska skulle som så tack till under upp utan var vad varför
                    vara vem vi vill vilken vår vårt är vänlig vänliga
                    """)
            .flatMap(words -> Terms.all(words).stream())
            .collect(Collectors.toUnmodifiableSet());

    private SmallWords() {}

    static boolean has(String term) {
        return TERMS.contains(term);
    }
}
