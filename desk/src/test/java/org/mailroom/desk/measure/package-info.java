@NullMarked
package org.mailroom.desk.measure;

import org.jspecify.annotations.NullMarked;
