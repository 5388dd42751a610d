/** Tests of how held replies are looked for. */
@NullMarked
package org.mailroom.store.hold;

import org.jspecify.annotations.NullMarked;
