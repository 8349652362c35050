/** What stands in each sheet of a workbook: its cells, lists, prompts, and the formulas that check it offline. */
@NullMarked
package org.vrs.sheet;

import org.jspecify.annotations.NullMarked;
