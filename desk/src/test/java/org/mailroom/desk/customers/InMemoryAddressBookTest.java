package org.mailroom.desk.customers;

class InMemoryAddressBookTest extends AddressBookContract {
    private final AddressBook book = new InMemoryAddressBook();

    @Override
    protected AddressBook book() {
        return book;
    }
}
