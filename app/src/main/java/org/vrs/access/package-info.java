/** Who may do and see what: the verbs with their roles, and the rule of mutual information sharing. */
@NullMarked
package org.vrs.access;

import org.jspecify.annotations.NullMarked;
