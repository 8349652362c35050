/** The only door to the process engine: models in, stages and open work out. */
@NullMarked
package org.vrs.workflow;

import org.jspecify.annotations.NullMarked;
