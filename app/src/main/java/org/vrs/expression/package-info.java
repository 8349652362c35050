/**
 * The language of rules: the expressions of SDMX's VTL over cells, read from text and worked out. It knows names and values, and
 * nothing of questionnaires.
 */
@NullMarked
package org.vrs.expression;

import org.jspecify.annotations.NullMarked;
