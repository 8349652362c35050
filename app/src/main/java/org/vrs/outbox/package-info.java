/** The mail outbox: a message is a row written with the fact it tells of, and is sent afterwards, once and in order. */
@NullMarked
package org.vrs.outbox;

import org.jspecify.annotations.NullMarked;
