package org.vrs.validation;

import java.util.Map;

/**
 * What a finding rests on, so that it can be understood after the rule or the figures have changed.
 *
 * @param ruleVersion the {@link org.vrs.questionnaire.Rule#version() version} of the rule; empty where no rule of the
 *     questionnaire found it
 * @param seen        what stood in the cells that the rule compared, by cell, in text form; blank cells are left out, and
 *     {@code last(B1.1.T.T)} is the last accepted figure
 */
public record Evidence(String ruleVersion, Map<String, String> seen) {

    public static final Evidence NONE = new Evidence("", Map.of());
}
