package org.mailroom.desk.reply;

import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Expert;
import org.mailroom.desk.message.EmailAddress;

/**
 * Whom a recipient of an agent's mail asks: {@code support+ask-legal@acme.example} the expert with this name, {@code
 * support+ask-jane=lab.example@acme.example} any address where the desk allows it, and an expert's own address himself.
 */
public final class ExpertAddress {
    private static final String ASK = "ask-";

    private ExpertAddress() {}

    /** The desk's address under which this address is asked. */
    public static EmailAddress of(DeskConfiguration desk, EmailAddress expert) {
        String who =
                desk.experts().at(expert).map(Expert::name).orElseGet(() -> expert.localPart() + "=" + expert.domain());
        return desk.account().withDetail(ASK + who);
    }

    /** Whether this is an address of the desk for asking, of a known expert or not. */
    public static boolean asks(DeskConfiguration desk, EmailAddress address) {
        return desk.owns(address)
                && address.detail().filter(detail -> detail.startsWith(ASK)).isPresent();
    }

    /** Whether it asks somebody: an address for asking, or an expert's own. */
    public static boolean isMeant(DeskConfiguration desk, EmailAddress address) {
        return asks(desk, address) || desk.experts().at(address).isPresent();
    }

    /** Who is asked; empty where the desk knows no such expert and may not ask just anyone. */
    public static Optional<EmailAddress> expert(DeskConfiguration desk, EmailAddress address) {
        if (!asks(desk, address)) {
            return desk.experts().at(address).map(Expert::address);
        }
        String who = address.detail().orElse("").substring(ASK.length());
        int at = who.lastIndexOf('=');
        Optional<EmailAddress> written =
                at <= 0 ? Optional.empty() : EmailAddress.parse(who.substring(0, at) + "@" + who.substring(at + 1));
        return desk.experts()
                .named(who)
                .map(Expert::address)
                .or(() -> written.filter(any -> !desk.owns(any))
                        .filter(any -> desk.experts().anyone()
                                || desk.experts().at(any).isPresent()));
    }
}
