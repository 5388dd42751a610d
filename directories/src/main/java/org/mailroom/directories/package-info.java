/**
 * Where customers are looked up: what the desk asks of a {@link org.mailroom.desk.customers.CustomerDirectory}, put to
 * files, databases, LDAP servers and web services. What they answer is handed on as it is; the desk judges it.
 */
@NullMarked
package org.mailroom.directories;

import org.jspecify.annotations.NullMarked;
