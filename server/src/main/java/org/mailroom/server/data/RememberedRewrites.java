package org.mailroom.server.data;

import org.apache.james.core.Domain;
import org.apache.james.rrt.api.RecipientRewriteTableException;
import org.apache.james.rrt.jpa.JPARecipientRewriteTable;
import org.apache.james.rrt.lib.Mapping;
import org.apache.james.rrt.lib.MappingSource;
import org.apache.james.rrt.lib.Mappings;

/** The server's table of aliases and forwards, in which each recipient is looked up several times. */
public final class RememberedRewrites extends JPARecipientRewriteTable {
    private static final int MOST = 10_000;

    private final Remembered<Address, Mappings> known = new Remembered<>(MOST);

    private record Address(String user, Domain domain) {}

    @Override
    protected Mappings mapAddress(String user, Domain domain) throws RecipientRewriteTableException {
        return known.get(new Address(user, domain), address -> super.mapAddress(address.user(), address.domain()));
    }

    @Override
    public void addMapping(MappingSource source, Mapping mapping) throws RecipientRewriteTableException {
        known.change(() -> super.addMapping(source, mapping));
    }

    @Override
    public void removeMapping(MappingSource source, Mapping mapping) throws RecipientRewriteTableException {
        known.change(() -> super.removeMapping(source, mapping));
    }
}
