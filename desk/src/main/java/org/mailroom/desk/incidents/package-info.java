/** Notices of incidents that customers are told while they last. */
@NullMarked
package org.mailroom.desk.incidents;

import org.jspecify.annotations.NullMarked;
