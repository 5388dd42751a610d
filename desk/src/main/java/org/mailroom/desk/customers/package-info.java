/** What is known of customers beyond their cases. */
@NullMarked
package org.mailroom.desk.customers;

import org.jspecify.annotations.NullMarked;
