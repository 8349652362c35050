package org.vrs.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the installation's key is kept: the PEM file {@code vrs.signing-key} where an operator names one, else a file beside
 * the embedded database, made at the first start.
 */
@Configuration(proxyBeanMethods = false)
class SigningKey {

    @Bean
    InstallationKey installationKey(@Value("${vrs.signing-key:}") String configured, @Value("${vrs.home}") Path home) {
        try {
            return InstallationKey.kept(configured.isBlank() ? home.resolve("signing.pem") : Path.of(configured));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the key for receipts", e);
        }
    }
}
