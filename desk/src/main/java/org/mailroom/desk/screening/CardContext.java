package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the words around a number say about it. Looks at a fixed number of characters on either side. */
final class CardContext {
    private static final int NEAR_BEFORE = 120;
    private static final int NEAR_AFTER = 60;
    private static final int LABEL = 40;
    private static final int LINK = 200;
    private static final int EXPIRY_GAP = 6;

    private static final Set<String> CARD_WORDS = Set.of(
            "card",
            "cards",
            "karte",
            "karten",
            "carte",
            "cartes",
            "carta",
            "tarjeta",
            "tarjetas",
            "kort",
            "kortet",
            "karta",
            "karty",
            "kaart",
            "visa",
            "amex",
            "maestro",
            "jcb",
            "cvv",
            "cvc",
            "cartao",
            "bancaire",
            "bancontact",
            "expiry",
            "expires");
    private static final List<String> CARD_STEMS = List.of(
            "creditcard",
            "debitcard",
            "bankcard",
            "kreditkart",
            "bankkart",
            "kartennummer",
            "kartennr",
            "mastercard",
            "dinersclub",
            "americanexpress",
            "kortnummer",
            "kreditkort",
            "bankkort",
            "betalkort",
            "cardnumber",
            "cardno",
            "prufziffer");
    private static final Set<String> OTHER_WORDS = Set.of(
            "ref", "tel", "fax", "id", "rma", "po", "upc", "ean", "gtin", "isbn", "sku", "imei", "case", "order",
            "orders", "handy", "mobile", "colis", "suivi", "pacco", "ordine");
    private static final List<String> OTHER_STEMS = List.of(
            "ordernum",
            "orderno",
            "invoice",
            "tracking",
            "parcel",
            "shipment",
            "consignment",
            "ticket",
            "reference",
            "phone",
            "telephone",
            "telefon",
            "serial",
            "bestell",
            "auftrag",
            "rechnung",
            "sendung",
            "paket",
            "kundennum",
            "kundennr",
            "serien",
            "vorgang",
            "artikel",
            "commande",
            "facture",
            "pedido",
            "factura",
            "seguimiento",
            "fattura",
            "spedizione",
            "zamowieni",
            "faktur",
            "przesylk",
            "sparning",
            "factuur",
            "pakket");
    private static final Set<String> FILL =
            Set.of("number", "numbers", "no", "nr", "num", "nummer", "numero", "numer", "n", "code", "id", "is", "ist");

    private CardContext() {}

    /** A word for cards nearby, or an expiry date right behind. */
    static boolean speaksOfCards(String text, int start, int end) {
        return expiryFollows(text, end)
                || speaksOfCards(words(text, Math.max(0, start - NEAR_BEFORE), start))
                || speaksOfCards(words(text, end, Math.min(text.length(), end + NEAR_AFTER)));
    }

    /** A label right before that names another kind of number: {@code Order no.}, {@code Sendungsnummer:}. */
    static boolean labelledOtherwise(String text, int start) {
        List<String> words = words(text, Math.max(0, start - LABEL), start);
        int last = words.size() - 1;
        while (last > 0 && FILL.contains(words.get(last)) && !otherWord(words.get(last))) {
            last--;
        }
        return last >= 0 && otherWord(words.get(last));
    }

    /** Letters on both sides, or a web address around it. */
    static boolean insideWordOrLink(String text, int start, int end) {
        boolean before = start > 0 && Character.isLetter(text.charAt(start - 1));
        boolean after = end < text.length() && Character.isLetter(text.charAt(end));
        return (before && after) || inLink(text, start);
    }

    /** Digits, a dot, and then this number: {@code 52.5200065999999}. */
    static boolean afterDecimalPoint(String text, int start) {
        return start >= 2 && text.charAt(start - 1) == '.' && Digits.value(text.charAt(start - 2)) != Digits.NONE;
    }

    private static boolean inLink(String text, int start) {
        int from = start;
        while (from > 0 && start - from < LINK && !endsLink(text.charAt(from - 1))) {
            from--;
        }
        String before = text.substring(from, start);
        return before.contains("://") || before.startsWith("www.");
    }

    private static boolean endsLink(char character) {
        return character <= ' ' || character == '"' || character == '<' || character == '>' || character == '\u00a0';
    }

    private static boolean expiryFollows(String text, int end) {
        int at = end;
        while (at < text.length() && at - end < EXPIRY_GAP && Digits.value(text.charAt(at)) == Digits.NONE) {
            at++;
        }
        return at > end
                && at + 5 <= text.length()
                && digitPair(text, at)
                && text.charAt(at + 2) == '/'
                && digitPair(text, at + 3);
    }

    private static boolean digitPair(String text, int at) {
        return Digits.value(text.charAt(at)) != Digits.NONE && Digits.value(text.charAt(at + 1)) != Digits.NONE;
    }

    private static boolean speaksOfCards(List<String> words) {
        String before = "";
        for (String word : words) {
            if (CARD_WORDS.contains(word) || stems(CARD_STEMS, word) || stems(CARD_STEMS, before + word)) {
                return true;
            }
            before = word;
        }
        return false;
    }

    /** Whether the word names another kind of number: an order, a parcel, a telephone. */
    static boolean otherWord(String word) {
        return OTHER_WORDS.contains(word) || stems(OTHER_STEMS, word);
    }

    private static boolean stems(List<String> stems, String word) {
        return stems.stream().anyMatch(word::startsWith);
    }

    /** The words in a piece of a text, folded, without digits. */
    static List<String> words(String text, int from, int to) {
        String folded = Letters.fold(text.substring(from, to));
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || !Character.isLetter(folded.charAt(i))) {
                if (i > start) {
                    words.add(folded.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
