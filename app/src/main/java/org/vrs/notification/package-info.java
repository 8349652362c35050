/** Tells people by mail what happened and what to do: never a figure, never a link that signs in. */
@NullMarked
package org.vrs.notification;

import org.jspecify.annotations.NullMarked;
