/** The questionnaire filled in with the browser: the other door to the draft that workbooks are uploaded into. */
@NullMarked
package org.vrs.entry;

import org.jspecify.annotations.NullMarked;
