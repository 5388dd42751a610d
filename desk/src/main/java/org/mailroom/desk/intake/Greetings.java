package org.mailroom.desk.intake;

import java.util.Set;

/** How people begin a letter, and how they introduce what they pass on. */
final class Greetings {
    private static final Phrases GREETINGS = Phrases.of("""
            hi, | hello | dear | good morning | good afternoon | good day | hallo | guten tag | guten morgen |
            sehr geehrte | liebe | moin | bonjour | salut | madame | monsieur | hola | buenos | buenas | estimad |
            buongiorno | ciao | salve | gentile | olá | bom dia | boa tarde | caro | prezad | beste | geachte |
            goedemorgen | hej | god dag | hei | hyvä | dzień dobry | witam | szanown | dobrý den | tisztelt |
            добрый день | здравствуйте | уважаем | merhaba | sayın | begin forwarded message |
            ---------- forwarded | -----original | -------- original | -------- forwarded
            """);
    private static final String HI = "hi ";
    private static final Set<String> SELF = Words.names("""
            i | i've | i'm | my | me | we | our | ich | mein | meine | wir | unser | je | mon | ma | nous | yo | mi | io | mio |
            eu | meu | ik | mijn | jag | jeg | min | мой | мое | моё | ja | mój
            """);

    private Greetings() {}

    /** True if this beginning is a person's: a greeting, a question, or somebody who speaks of himself. */
    static boolean isPersonal(String plainOpening) {
        return GREETINGS.atStartOf(plainOpening).isPresent()
                || plainOpening.startsWith(HI)
                || plainOpening.contains("?")
                || Words.hasToken(plainOpening, SELF);
    }
}
