package org.mailroom.desk.intake;

/** How people begin a letter, and how they introduce what they pass on. */
final class Greetings {
    private static final Phrases GREETINGS = Phrases.of(
            "hi,",
            "hi ",
            "hello",
            "dear ",
            "good morning",
            "good afternoon",
            "good day",
            "hallo",
            "guten tag",
            "guten morgen",
            "sehr geehrte",
            "liebe",
            "moin",
            "bonjour",
            "salut",
            "madame",
            "monsieur",
            "hola",
            "buenos",
            "buenas",
            "estimad",
            "buongiorno",
            "ciao",
            "salve",
            "gentile",
            "olá",
            "bom dia",
            "boa tarde",
            "caro",
            "prezad",
            "beste",
            "geachte",
            "goedemorgen",
            "hej",
            "god dag",
            "hei",
            "hyvä",
            "dzień dobry",
            "witam",
            "szanown",
            "dobrý den",
            "tisztelt",
            "добрый день",
            "здравствуйте",
            "уважаем",
            "merhaba",
            "sayın",
            "begin forwarded message",
            "---------- forwarded",
            "-----original",
            "-------- original",
            "-------- forwarded");

    private Greetings() {}

    static boolean absentFrom(String plainOpening) {
        return GREETINGS.atStartOf(plainOpening).isEmpty();
    }
}
