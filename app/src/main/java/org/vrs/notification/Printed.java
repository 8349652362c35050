package org.vrs.notification;

/** A letter in the two forms that travel together. */
record Printed(String text, String html) {}
