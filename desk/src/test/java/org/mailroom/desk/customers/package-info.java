@NullMarked
package org.mailroom.desk.customers;

import org.jspecify.annotations.NullMarked;
