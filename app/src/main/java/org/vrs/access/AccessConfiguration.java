package org.vrs.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrs.workflow.Workflow;

/** Makes the one rule from what was agreed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SharingRules.class)
class AccessConfiguration {

    @Bean
    MutualSharing mutualSharing(SharingRules rules, Workflow workflow) {
        return new MutualSharing(rules, workflow.number("least-data-rate"));
    }
}
