package org.mailroom.desk.health;

/** Whether the desk's store takes writes just now. Asked for each mail an agent sends: the answer must be quick. */
@FunctionalInterface
public interface StoreHealth {

    boolean available();
}
