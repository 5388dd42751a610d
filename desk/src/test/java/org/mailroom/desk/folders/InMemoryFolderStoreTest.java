package org.mailroom.desk.folders;

import org.mailroom.desk.message.EmailAddress;

class InMemoryFolderStoreTest implements FolderStoreContract {
    private final InMemoryFolderStore folders = new InMemoryFolderStore();
    private int accounts;

    @Override
    public FolderStore folders() {
        return folders;
    }

    @Override
    public EmailAddress freshAccount() {
        return EmailAddress.of("support" + ++accounts + "@acme.example");
    }
}
