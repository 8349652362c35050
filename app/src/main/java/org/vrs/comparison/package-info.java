/** What differs between two returns of one participant, cell by cell: versions of one round, or what two rounds accepted. */
@NullMarked
package org.vrs.comparison;

import org.jspecify.annotations.NullMarked;
