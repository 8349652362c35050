/** A participant's submission in a round: workbook issued, versions uploaded, findings explained, national sign-off. */
@NullMarked
package org.vrs.submission;

import org.jspecify.annotations.NullMarked;
