/** Runs a questionnaire's rules over answers and says what was found, in words, without any file, table or screen. */
@NullMarked
package org.vrs.validation;

import org.jspecify.annotations.NullMarked;
