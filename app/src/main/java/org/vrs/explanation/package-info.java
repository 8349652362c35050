/** What a participant said about a warning, kept with the series of its figures from round to round. */
@NullMarked
package org.vrs.explanation;

import org.jspecify.annotations.NullMarked;
