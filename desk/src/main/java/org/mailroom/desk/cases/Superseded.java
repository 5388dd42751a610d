package org.mailroom.desk.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The mails of a case that nobody should answer any more, since a newer one of the same customer waits. */
public final class Superseded {
    /** The instruction of a work item MOVE_CASE that shows in the folder which mails are superseded. */
    public static final String MARK = "mark";

    private Superseded() {}

    /**
     * Those of the customer's mails that another of his came after before the desk replied. What others wrote, in copy,
     * stands for itself.
     *
     * @param interactions of one case, in their order
     */
    public static Set<Long> in(Case theCase, List<Interaction> interactions) {
        Set<Long> superseded = new LinkedHashSet<>();
        Optional<Long> waiting = Optional.empty();
        for (Interaction interaction : interactions) {
            if (interaction.kind() == Interaction.Kind.REPLY) {
                waiting = Optional.empty();
            } else if (isCustomers(theCase, interaction)) {
                waiting.ifPresent(superseded::add);
                waiting = Optional.of(interaction.id());
            }
        }
        return superseded;
    }

    /** Those of the customer's mails that this one of his overtakes: all that came since the desk replied. */
    static List<Interaction> by(Case theCase, List<Interaction> interactions, Interaction newest) {
        List<Interaction> waiting = new ArrayList<>();
        for (Interaction interaction : interactions) {
            if (interaction.kind() == Interaction.Kind.REPLY) {
                waiting.clear();
            } else if (interaction.id() != newest.id() && isCustomers(theCase, interaction)) {
                waiting.add(interaction);
            }
        }
        return isCustomers(theCase, newest) ? waiting : List.of();
    }

    /** Whether it is a mail that the customer wants an answer to. */
    public static boolean isCustomers(Case theCase, Interaction interaction) {
        boolean asks =
                interaction.kind() == Interaction.Kind.INQUIRY || interaction.kind() == Interaction.Kind.FOLLOW_UP;
        return asks && interaction.from().filter(theCase.customer()::equals).isPresent();
    }
}
