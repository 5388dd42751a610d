package org.mailroom.mailets.trespass;

import org.apache.james.queue.api.MailQueue;

public class Trespasser {
    public String name(MailQueue queue) {
        return queue.getName().asString();
    }
}
