package org.mailroom.store.trespass;

import javax.mail.internet.MimeMessage;

public final class Trespasser {
    public int size(MimeMessage message) throws Exception {
        return message.getSize();
    }
}
