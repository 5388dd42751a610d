package org.mailroom.desk.intake;

import java.util.List;
import java.util.Optional;

/**
 * The marks of a mailing list (RFC 2369, RFC 2919; RFC 5230 section 4.6), unless the list stands in front of the desk
 * by configuration: then its mail counts as its author's.
 */
final class ListHeaders implements IntakeCheck {
    private static final List<String> FIELDS = Words.table("""
            List-Id | List-Post | List-Help | List-Subscribe | List-Owner | List-Archive | List-Software |
            X-Mailing-List | Mailing-List | X-BeenThere | X-Mailman-Version | X-ListMember |
            X-ML-Name | X-ML-Server | X-MLServer | X-LSV-ListID | X-List-Administrivia | X-ecartis-version |
            X-listar-version | X-Mailinglist
            """);

    @Override
    public String name() {
        return "list-headers";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        if (arrival.throughTrustedList()) {
            return Optional.empty();
        }
        Optional<String> field = FIELDS.stream()
                .filter(name -> arrival.message().field(name).isPresent())
                .findFirst();
        if (field.isPresent()) {
            return found(MailKind.LIST_POST, "it came through a mailing list (" + field.get() + ")");
        }
        return arrival.message().field("List-Unsubscribe").isPresent()
                ? found(MailKind.BULK, "it was sent to many (List-Unsubscribe)")
                : Optional.empty();
    }
}
