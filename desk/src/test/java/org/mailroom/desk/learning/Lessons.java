package org.mailroom.desk.learning;

import java.util.List;

/** Mails of four queues in three languages, for teaching. */
final class Lessons {
    record Lesson(String queue, String text) {}

    private static final List<List<String>> WORDS = List.of(
            List.of(
                    "Billing",
                    "invoice wrong amount",
                    "payment refund card charged",
                    "Rechnung falscher Betrag",
                    "facture erreur"),
            List.of(
                    "Returns",
                    "send back shoes",
                    "return label exchange size",
                    "Rücksendung Umtausch",
                    "retour échange taille"),
            List.of(
                    "Technical",
                    "app crashes login",
                    "error message password screen",
                    "Fehlermeldung Absturz",
                    "panne écran"),
            List.of(
                    "General",
                    "opening hours shop",
                    "newsletter catalogue address",
                    "Öffnungszeiten Laden",
                    "horaires magasin"));

    private Lessons() {}

    /** A lesson of each queue in turn; no two are alike. */
    static Lesson of(int number) {
        List<String> queue = WORDS.get(number % WORDS.size());
        String words = queue.get(1 + number / WORDS.size() % (queue.size() - 1));
        return new Lesson(
                queue.get(0), "Hello number " + number + "\n" + words + " " + (number % 7 == 0 ? "please" : "thanks"));
    }
}
