/** What people see first: their own work, the rounds and where each participant stands, the live picture. */
@NullMarked
package org.vrs.desk;

import org.jspecify.annotations.NullMarked;
