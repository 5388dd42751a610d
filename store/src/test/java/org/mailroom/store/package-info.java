/** Tests of the store on real databases. */
@NullMarked
package org.mailroom.store;

import org.jspecify.annotations.NullMarked;
