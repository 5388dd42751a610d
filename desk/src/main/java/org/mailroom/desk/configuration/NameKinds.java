package org.mailroom.desk.configuration;

import org.mailroom.desk.configuration.options.NameKind;
import org.mailroom.desk.configuration.options.Owner;

/** The names that are given at one place of the file and must fit with others. */
final class NameKinds {

    static final NameKind QUEUE = NameKind.ofOneDesk("queue");
    static final NameKind SERVICE_LEVEL = NameKind.ofOneDesk("service level");
    static final NameKind TRIAGE_RULE = NameKind.ofOneDesk("name of the triage rule");
    static final NameKind SKILL = NameKind.ofOneDesk("skill that a queue asks for");
    static final NameKind AGENT = NameKind.ofOneDesk("agent");
    static final NameKind SUPERVISOR = NameKind.ofOneDesk("supervisor");
    static final NameKind EXPERT = NameKind.ofOneDesk("expert");
    static final NameKind AGENT_ACCOUNT = NameKind.ofOneDesk("account of the agent");
    static final NameKind SUPERVISOR_ACCOUNT = NameKind.ofOneDesk("account of the supervisor");

    /** Addresses on all desks: each belongs to one desk, one review mailbox, or to people. */
    static final NameKind MAILBOX = NameKind.ofAllDesks("mailbox");

    /** A desk may name its account again among its addresses. */
    static final Owner DESK = path -> path.replaceFirst("^(desks\\.[^.]*)\\..*", "$1");

    /** A person may work at several desks. */
    static final Owner PEOPLE = path -> "people";

    /** Several queues may ask for the same skill. */
    static final Owner QUEUES = path -> "queues";

    private NameKinds() {}
}
