/** A participant's own screens: what is to do, the workbook and its versions, the national sign-off. */
@NullMarked
package org.vrs.national;

import org.jspecify.annotations.NullMarked;
