/** What a signature is bound to, how statements of the installation are signed and sealed into files, and how anybody checks them. */
@NullMarked
package org.vrs.signature;

import org.jspecify.annotations.NullMarked;
