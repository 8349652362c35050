/**
 * Compares a return with those of other participants, for its reviewer and nobody else: no other package may know what is found
 * here, so that no screen, letter or file of a participant's side can come to hold a figure of another.
 */
@NullMarked
package org.vrs.mirror;

import org.jspecify.annotations.NullMarked;
