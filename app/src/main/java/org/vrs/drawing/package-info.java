/**
 * What every sheet of an issued workbook is drawn with: pens and styles, names, the place of each cell, and the sealed facts of its
 * issue.
 */
@NullMarked
package org.vrs.drawing;

import org.jspecify.annotations.NullMarked;
