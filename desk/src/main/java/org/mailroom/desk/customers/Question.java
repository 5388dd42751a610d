package org.mailroom.desk.customers;

import org.mailroom.desk.configuration.DirectorySettings;
import org.mailroom.desk.message.EmailAddress;

/** Whom a desk looks up where; other settings are another question. */
record Question(String desk, DirectorySettings settings, EmailAddress address) {}
