package org.mailroom.desk.configuration;

import java.util.Optional;

/**
 * What customers of a tier get.
 *
 * @param name as the directory says it, in small letters
 * @param vip whether they are marked as very important
 * @param priority the least priority of their inquiries
 * @param serviceLevel a service level of the desk; the earlier due time counts, its own or the queue's
 */
public record TierSettings(String name, boolean vip, Optional<Priority> priority, Optional<String> serviceLevel) {}
