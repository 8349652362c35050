package org.vrs.validation;

/** Runs one rule over a return; each kind of rule is one such function. */
@FunctionalInterface
interface Check {
    void run(Reading reading);
}
