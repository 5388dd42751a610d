package org.mailroom.desk.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mailroom.desk.configuration.ScreenAction;

/** Finds lists of people: more e-mail addresses or telephone numbers in one mail than an answer to a customer has. */
public final class ContactLists implements Screen {
    private final ScreenAction wanted;
    private final int limit;

    /** @param limit how many different addresses, and how many different numbers, may leave with one mail */
    public ContactLists(ScreenAction wanted, int limit) {
        this.wanted = wanted;
        this.limit = limit;
    }

    @Override
    public String name() {
        return "contact lists";
    }

    @Override
    public List<ScreenFinding> look(OutboundText text) {
        Set<String> addresses = new HashSet<>();
        Set<String> telephones = new HashSet<>();
        for (TextPiece piece : text.pieces()) {
            ContactFinder finder = new ContactFinder(piece.text(), limit + 1);
            finder.addresses().forEach(address -> addresses.add(address.toLowerCase(Locale.ROOT)));
            telephones.addAll(finder.telephones());
            if (addresses.size() > limit || telephones.size() > limit) {
                String what = addresses.size() > limit ? "e-mail addresses" : "telephone numbers";
                String words = "more than " + limit + " " + what + " up to "
                        + piece.place().words();
                return List.of(new ScreenFinding(name(), piece.place(), words, wanted));
            }
        }
        return List.of();
    }
}
