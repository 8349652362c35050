/**
 * An {@code .xlsx} file from a stranger, read as cells: within limits of size and time, refused with a reason where it carries more than
 * cells. Knows nothing of questionnaires.
 */
@NullMarked
package org.vrs.ooxml;

import org.jspecify.annotations.NullMarked;
