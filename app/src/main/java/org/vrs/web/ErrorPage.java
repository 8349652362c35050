package org.vrs.web;

/**
 * What an error page says.
 *
 * @param what what happened
 * @param next how to go on
 */
record ErrorPage(int status, String what, String next, String id) {}
