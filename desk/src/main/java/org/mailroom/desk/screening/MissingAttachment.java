package org.mailroom.desk.screening;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.mailroom.desk.configuration.ScreenAction;

/** Finds a mail whose words speak of an attachment and that has none; knows en, de, fr, es, it, pl and sv. */
public final class MissingAttachment implements Screen {
    private static final String WORDS = """
            i attach
            i have attached
            is attached
            are attached
            attached you will find
            see attached
            see the attached
            find attached
            please find enclosed
            attached file
            attached files
            attached document
            the attachment
            in attachment
            im anhang
            in der anlage
            anbei
            angehängt
            habe ich angehangen
            beigefügt
            ci-joint
            ci-jointe
            ci-joints
            en pièce jointe
            pièces jointes
            vous trouverez en annexe
            adjunto encontrará
            le adjunto
            se adjunta
            adjuntamos
            adjunto le
            archivo adjunto
            documento adjunto
            in allegato
            allego
            alleghiamo
            file allegato
            trova allegato
            w załączniku
            w załączeniu
            w załącznikach
            załączam
            załączamy
            bifogar
            bifogad
            bifogat
            bifogade
            i bilagan
            bilagd
            """;
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
                        .limit(1)
                        .map(match -> finding(piece, match)))
                .limit(1)
                .toList();
    }

    private ScreenFinding finding(TextPiece piece, WordMatch match) {
        String written = Excerpt.of(piece.text().substring(match.start(), match.end()), 60);
        String words = "\"" + written + "\" stands in " + piece.place().words() + ", but nothing is attached";
        return new ScreenFinding(name(), piece.place().at(match.start()), words, wanted);
    }

    private static WordIndex index() {
        try {
            return new WordIndex(List.of(WordList.read("missing attachment", new StringReader(WORDS))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
