package org.mailroom.desk.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mailroom.desk.message.PlainWords;

/** Looking for phrases in foreign text: lower case, one blank between words, plain quotes, bounded. */
final class Words {
    /** Characters of a text that are looked at. */
    static final int MAX_TEXT = PlainWords.MAX_TEXT;

    private static final int MAX_SHOWN = 60;
    private static final Phrases REPLY_PREFIXES = Phrases.of("""
            re: | re : | re[ | aw: | antw: | sv: | vs: | odp: | r: | rif: | res: | ynt: | atb: | 回复: | 回覆: | 答复: |
            答覆: | 返信: | 회신: | ответ: | на: | re - | antwort: | rép: | rép : | ré: | vá: | απ: | σχετ: | ats: |
            vast: | bls: | balas: | trả lời: | odg: | отг: | відп: | відповідь: | ynt : | رد: | השב: | ตอบ: | 回應:
            """);
    private static final Phrases FORWARD_PREFIXES = Phrases.of("""
            fwd: | fw: | fwd : | wg: | tr: | tr : | rv: | enc: | i: | vb: | vl: | vs: | pd: | doorst: | 转发: |
            轉寄: | 転送: | 전달: | [fwd: | [fwd] | fwd[ | пересл: | пер: | hs: | ilt: | továbbítás: | πρθ: | továb: | prosl: |
            pārs: | edasi: | trs: | chuyển tiếp: | terusan: | إعادة توجيه: | הועבר: | ส่งต่อ: | weitergeleitet: |
            doorgestuurd: | encaminhado: | reenviado: | inoltrato: | transféré:
            """);

    private Words() {}

    /** Words or phrases written down with bars between them, on any number of lines. */
    static List<String> table(String text) {
        return Arrays.stream(text.replace('\n', '|').split("\\|", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The same as a set. */
    static Set<String> names(String table) {
        return Set.copyOf(table(table));
    }

    static String lowerCase(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** The text to look in: the first {@value #MAX_TEXT} characters, in lower case, blanks and quotes made plain. */
    static String plain(String text) {
        return PlainWords.of(text);
    }

    /** True for a subject that a person's mail program made by answering. */
    static boolean isReply(String plainSubject) {
        return REPLY_PREFIXES.atStartOf(plainSubject).isPresent();
    }

    /** True for a subject that a person's mail program made by forwarding. */
    static boolean isForward(String plainSubject) {
        return FORWARD_PREFIXES.atStartOf(plainSubject).isPresent();
    }

    /** True if a word of this set is among the words of the text, punctuation aside. */
    static boolean hasToken(String value, Set<String> tokens) {
        int start = 0;
        String lower = lowerCase(value) + ",";
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
                if (tokens.contains(lower.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    /** Text from a mail to be shown in a reason: short, in quotation marks. */
    static String shown(String text) {
        String line = text.strip();
        int length = Math.min(line.length(), MAX_SHOWN);
        StringBuilder shown = new StringBuilder("\"");
        line.chars().limit(length).forEach(c -> shown.append(Character.isISOControl(c) ? ' ' : (char) c));
        return shown.append(length < line.length() ? "…\"" : "\"").toString();
    }
}
