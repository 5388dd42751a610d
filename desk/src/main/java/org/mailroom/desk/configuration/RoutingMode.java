package org.mailroom.desk.configuration;

/** How cases of a queue come to agents. */
public enum RoutingMode {
    /** They lie in the folder of the queue until somebody takes them. */
    PULL,
    /** Each is given to an agent who is free for it. */
    PUSH
}
