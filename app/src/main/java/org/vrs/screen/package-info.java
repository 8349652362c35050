/** The parts that screens are made of: one record for each fragment in {@code templates/fragments}. Knows no feature. */
@NullMarked
package org.vrs.screen;

import org.jspecify.annotations.NullMarked;
