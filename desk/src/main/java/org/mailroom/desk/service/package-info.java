/** Service levels: the business calendar and what is due when. */
@NullMarked
package org.mailroom.desk.service;

import org.jspecify.annotations.NullMarked;
