/** What people are told by mail: a step of a model becomes a letter to everybody it concerns, written to the outbox. */
@NullMarked
package org.vrs.notification;

import org.jspecify.annotations.NullMarked;
