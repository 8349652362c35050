/** Signed receipts: what a participant sent, what was signed and what became of the signature, for its own files. */
@NullMarked
package org.vrs.receipt;

import org.jspecify.annotations.NullMarked;
