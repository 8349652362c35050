/** National figures as people read them: under review beside the last accepted ones, or shared by others. */
@NullMarked
package org.vrs.reading;

import org.jspecify.annotations.NullMarked;
