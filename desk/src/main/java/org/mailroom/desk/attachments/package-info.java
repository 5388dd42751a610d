/**
 * Files of kinds that a mail library cannot look into: PDF, the older office documents, archives other than ZIP. They are
 * read by a program of its own, since a file may be made to hang or to burst whoever reads it.
 */
@NullMarked
package org.mailroom.desk.attachments;

import org.jspecify.annotations.NullMarked;
