package org.mailroom.directories;

import java.util.Collection;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.PartialResultException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import org.mailroom.desk.configuration.CustomerField;
import org.mailroom.desk.configuration.DirectorySource;
import org.mailroom.desk.configuration.DirectorySource.Ldap;
import org.mailroom.desk.configuration.Secret;
import org.mailroom.desk.customers.CustomerDirectory;
import org.mailroom.desk.customers.DirectoryFailure;
import org.mailroom.desk.message.EmailAddress;

/**
 * Customers on an LDAP server, by one search below the base. Only text attributes are read; objects are never made of
 * entries, and referrals to other servers are not followed. Thread-safe.
 */
final class LdapDirectory implements CustomerDirectory {
    private static final String MILLISECONDS = Long.toString(ConfiguredDirectories.PATIENCE.toMillis());
    private static final Set<String> USUAL = Set.of("uid", "cn", "telephoneNumber");

    private final Ldap settings;
    private final String[] attributes;

    /** @param names what the configuration calls attributes */
    LdapDirectory(Ldap settings, Collection<String> names) {
        this.settings = settings;
        Set<String> wanted = new LinkedHashSet<>(USUAL);
        for (CustomerField field : CustomerField.values()) {
            wanted.add(field.word());
        }
        wanted.addAll(names);
        this.attributes = wanted.toArray(String[]::new);
    }

    @Override
    public Optional<Map<String, String>> find(EmailAddress address) {
        String filter = settings.filter().replace(DirectorySource.ADDRESS, LdapFilter.escaped(address.asString()));
        try {
            DirContext context = new InitialDirContext(environment());
            try {
                return search(context, filter);
            } finally {
                context.close();
            }
        } catch (NamingException e) {
            throw new DirectoryFailure("it says " + e.getClass().getSimpleName(), e);
        }
    }

    @SuppressWarnings("BanJNDI") // the search returns no objects: nothing of an entry is ever deserialised
    private Optional<Map<String, String>> search(DirContext context, String filter) throws NamingException {
        SearchControls controls = new SearchControls(
                SearchControls.SUBTREE_SCOPE,
                1,
                (int) ConfiguredDirectories.PATIENCE.toMillis(),
                attributes,
                false,
                false);
        NamingEnumeration<SearchResult> found = context.search(settings.base(), filter, controls);
        try {
            return found.hasMore() ? Optional.of(fields(found.next())) : Optional.empty();
        } catch (PartialResultException referral) {
            return Optional.empty();
        } finally {
            found.close();
        }
    }

    private static Map<String, String> fields(SearchResult entry) throws NamingException {
        Map<String, String> fields = new HashMap<>();
        NamingEnumeration<? extends Attribute> attributes =
                entry.getAttributes().getAll();
        while (attributes.hasMore()) {
            Attribute attribute = attributes.next();
            if (attribute.size() > 0 && attribute.get(0) instanceof String text) {
                if (text.length() > LONGEST_VALUE) {
                    throw new DirectoryFailure(
                            "attribute " + attribute.getID() + " is longer than " + LONGEST_VALUE + " characters");
                }
                fields.put(attribute.getID(), text);
            }
        }
        return fields;
    }

    @SuppressWarnings("JdkObsolete") // JNDI takes nothing else
    private Hashtable<String, String> environment() {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        environment.put(Context.PROVIDER_URL, settings.url());
        environment.put(Context.REFERRAL, "ignore");
        environment.put("com.sun.jndi.ldap.connect.timeout", MILLISECONDS);
        environment.put("com.sun.jndi.ldap.read.timeout", MILLISECONDS);
        settings.user().ifPresent(user -> {
            environment.put(Context.SECURITY_AUTHENTICATION, "simple");
            environment.put(Context.SECURITY_PRINCIPAL, user);
        });
        settings.password().map(Secret::value).ifPresent(word -> environment.put(Context.SECURITY_CREDENTIALS, word));
        return environment;
    }
}
