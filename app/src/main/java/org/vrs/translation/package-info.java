/** Shows those who run rounds how far the languages of the questionnaires are, and what a native reader has still to see. */
@NullMarked
package org.vrs.translation;

import org.jspecify.annotations.NullMarked;
