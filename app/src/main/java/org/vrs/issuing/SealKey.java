package org.vrs.issuing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrs.drawing.IssueSeal;

/**
 * The key with which issued workbooks are sealed: {@code vrs.seal-key} (hexadecimal, 32 bytes) where an operator sets it,
 * else a file beside the embedded database, made at the first start.
 */
@Configuration(proxyBeanMethods = false)
class SealKey {

    private static final int BYTES = 32;

    @Bean
    IssueSeal issueSeal(@Value("${vrs.seal-key:}") String configured, @Value("${vrs.home}") Path home) {
        return new IssueSeal(
                HexFormat.of().parseHex(configured.isBlank() ? kept(home.resolve("seal.key")) : configured));
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the key for workbooks", e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "seal",
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, HexFormat.of().formatHex(key), StandardOpenOption.WRITE);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another start was faster; its key is the one.
        } finally {
            Files.delete(draft);
        }
    }
}
