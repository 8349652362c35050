/** What a user can be told went wrong: never a stack trace, never a figure. */
@NullMarked
package org.vrs.problem;

import org.jspecify.annotations.NullMarked;
