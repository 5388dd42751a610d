package org.mailroom.server.data;

import javax.inject.Inject;
import javax.persistence.EntityManagerFactory;
import org.apache.james.core.Domain;
import org.apache.james.dnsservice.api.DNSService;
import org.apache.james.domainlist.api.DomainListException;
import org.apache.james.domainlist.jpa.JPADomainList;

/** The domains of the server; each mail asks several times whether one of them is its. */
public final class RememberedDomains extends JPADomainList {
    private static final int MOST = 10_000;

    private final Remembered<Domain, Boolean> known = new Remembered<>(MOST);

    @Inject
    RememberedDomains(DNSService dns, EntityManagerFactory database) {
        super(dns, database);
    }

    @Override
    protected boolean containsDomainInternal(Domain domain) throws DomainListException {
        return known.get(domain, super::containsDomainInternal);
    }

    @Override
    public void addDomain(Domain domain) throws DomainListException {
        known.change(() -> super.addDomain(domain));
    }

    @Override
    public void doRemoveDomain(Domain domain) throws DomainListException {
        known.change(() -> super.doRemoveDomain(domain));
    }
}
