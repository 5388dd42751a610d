@NullMarked
package org.mailroom.store.story;

import org.jspecify.annotations.NullMarked;
