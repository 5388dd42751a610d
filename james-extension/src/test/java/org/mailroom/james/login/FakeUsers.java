package org.mailroom.james.login;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.mail.internet.AddressException;
import org.apache.james.core.MailAddress;
import org.apache.james.core.Username;
import org.apache.james.user.api.UsersRepository;
import org.apache.james.user.api.UsersRepositoryException;
import org.apache.james.user.api.model.User;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accounts in memory that remember whose password was checked, and can be away. */
final class FakeUsers implements UsersRepository {
    final List<String> checked = new ArrayList<>();
    boolean away;

    private final Map<Username, String> passwords = new ConcurrentHashMap<>();

    FakeUsers with(String account, String password) {
        passwords.put(Username.of(account), password);
        return this;
    }

    @Override
    public boolean test(Username name, String password) throws UsersRepositoryException {
        present();
        checked.add(name.asString());
        return password.equals(passwords.get(name));
    }

    @Override
    public boolean contains(Username name) throws UsersRepositoryException {
        present();
        return passwords.containsKey(name);
    }

    @Override
    public Publisher<Boolean> containsReactive(Username name) {
        return Mono.just(passwords.containsKey(name));
    }

    @Override
    public boolean supportVirtualHosting() {
        return true;
    }

    @Override
    public MailAddress getMailAddressFor(Username username) throws UsersRepositoryException {
        try {
            return username.asMailAddress();
        } catch (AddressException e) {
            throw new UsersRepositoryException("no address", e);
        }
    }

    @Override
    public int countUsers() {
        return passwords.size();
    }

    @Override
    public Iterator<Username> list() {
        return passwords.keySet().iterator();
    }

    @Override
    public Publisher<Username> listReactive() {
        return Flux.fromIterable(passwords.keySet());
    }

    @Override
    public boolean isAdministrator(Username username) {
        return false;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public void addUser(Username username, String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public User getUserByName(Username name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void updateUser(User user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeUser(Username name) {
        throw new UnsupportedOperationException();
    }

    private void present() throws UsersRepositoryException {
        if (away) {
            throw new UsersRepositoryException("away");
        }
    }
}
