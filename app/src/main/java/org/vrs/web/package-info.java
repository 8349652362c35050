/** The frame of every screen: layout, sign-in, security headers, error pages and help. */
@NullMarked
package org.vrs.web;

import org.jspecify.annotations.NullMarked;
