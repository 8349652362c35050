/** Lets the author of a questionnaire check and look at it from the command line. */
@NullMarked
package org.vrs.forms;

import org.jspecify.annotations.NullMarked;
