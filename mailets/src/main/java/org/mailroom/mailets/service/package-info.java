/** When a mail should be answered. */
@NullMarked
package org.mailroom.mailets.service;

import org.jspecify.annotations.NullMarked;
