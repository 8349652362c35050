/** What somebody typed: numbers, dates and choices in the writing of many countries, understood or asked about, never guessed. */
@NullMarked
package org.vrs.typed;

import org.jspecify.annotations.NullMarked;
