package org.mailroom.desk.screening;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mailroom.desk.configuration.ScreenAction;

/** Finds a mail whose words speak of an attachment and that has none; knows en, de, fr, es, it, pl and sv. */
public final class MissingAttachment implements Screen {
    /** What has to stand before, and the words that are looked for: the rarest word of each phrase first. */
    private static final String PHRASES = """
            i|attach
            we|attach
            i have|attached
            we have|attached
            is|attached
            are|attached
            see|attached
            see the|attached
            find|attached
            |attached you will find
            |attached file
            |attached files
            |attached document
            find|enclosed
            the|attachment
            in|attachment
            im|anhang
            in der|anlage
            |anbei
            |angehängt
            habe ich|angehangen
            |beigefügt
            |ci-joint
            |ci-jointe
            |ci-joints
            en|pièce jointe
            |pièces jointes
            trouverez en|annexe
            |adjunto encontrará
            le|adjunto
            se|adjunta
            |adjuntamos
            |adjunto le
            archivo|adjunto
            documento|adjunto
            in|allegato
            |allego
            |alleghiamo
            file|allegato
            trova|allegato
            w|załączniku
            w|załączeniu
            w|załącznikach
            |załączam
            |załączamy
            |bifogar
            |bifogad
            |bifogat
            |bifogade
            i|bilagan
            |bilagd
            """;

    private static final int LONGEST_BEFORE = 40;
    private static final Map<String, List<List<String>>> BEFORE = before();
    private static final WordIndex INDEX = index();

    private final ScreenAction wanted;

    public MissingAttachment(ScreenAction wanted) {
        this.wanted = wanted;
    }

    @Override
    public String name() {
        return "missing attachment";
    }

    @Override
    public List<ScreenFinding> look(OutboundText text) {
        if (text.attachments() > 0) {
            return List.of();
        }
        return text.pieces().stream()
                .filter(piece -> piece.place().isOwnProse())
                .flatMap(piece -> WordScanner.find(INDEX, piece.text(), list -> true).stream()
                        .filter(match -> preceded(piece.text(), match))
                        .limit(1)
                        .map(match -> finding(piece, match)))
                .limit(1)
                .toList();
    }

    private static boolean preceded(String text, WordMatch match) {
        List<String> words = CardContext.words(text, Math.max(0, match.start() - LONGEST_BEFORE), match.start());
        return BEFORE.getOrDefault(match.term().shown(), List.of()).stream()
                .anyMatch(before -> before.size() <= words.size()
                        && words.subList(words.size() - before.size(), words.size())
                                .equals(before));
    }

    private ScreenFinding finding(TextPiece piece, WordMatch match) {
        String written = Excerpt.of(piece.text().substring(match.start(), match.end()), 60);
        String words = "\"" + written + "\" stands in " + piece.place().words() + ", but nothing is attached";
        return new ScreenFinding(name(), piece.place().at(match.start()), words, wanted);
    }

    private static Map<String, List<List<String>>> before() {
        return PHRASES.lines()
                .collect(Collectors.groupingBy(
                        line -> line.substring(line.indexOf('|') + 1),
                        Collectors.mapping(
                                line -> CardContext.words(line, 0, line.indexOf('|')), Collectors.toList())));
    }

    private static WordIndex index() {
        String words = String.join("\n", BEFORE.keySet());
        try {
            return WordIndex.undisguised(List.of(WordList.read("missing attachment", new StringReader(words))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
