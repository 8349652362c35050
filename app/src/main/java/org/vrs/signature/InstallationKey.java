package org.vrs.signature;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The key with which this installation signs receipts and reports (Ed25519). */
public final class InstallationKey {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final PrivateKey key;
    private final VerifyingKey verifying;

    private InstallationKey(PrivateKey key, VerifyingKey verifying) {
        this.key = key;
        this.verifying = verifying;
        byte[] probe = {1};
        if (!verifying.verifies(probe, sign(probe))) {
            throw new IllegalArgumentException("The private and the public key do not belong together");
        }
    }

    /** A new key that no file keeps, for tests and previews. */
    public static InstallationKey create() {
        return of(generate());
    }

    private static InstallationKey of(KeyPair pair) {
        return new InstallationKey(pair.getPrivate(), new VerifyingKey(pair.getPublic()));
    }

    /** The key of a PEM file with the private and the public half; made, for its owner's eyes only, where there is no file. */
    public static InstallationKey kept(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        return ofPem(Files.readString(file));
    }

    /**
     * The key of a text with a private and a public key in PEM.
     *
     * @throws IllegalArgumentException where one is missing, is no Ed25519 key, or they do not belong together
     */
    static InstallationKey ofPem(String pem) {
        VerifyingKey verifying = VerifyingKey.ofPem(pem)
                .orElseThrow(() -> new IllegalArgumentException("The key file holds no public Ed25519 key"));
        int from = pem.indexOf(BEGIN);
        int to = pem.indexOf(END);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("The key file holds no private key");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(from + BEGIN.length(), to));
        try {
            KeyFactory factory = KeyFactory.getInstance(VerifyingKey.ALGORITHM);
            return new InstallationKey(factory.generatePrivate(new PKCS8EncodedKeySpec(encoded)), verifying);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The key file holds no private Ed25519 key", e);
        }
    }

    private static void make(Path file) throws IOException {
        KeyPair pair = generate();
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(
                folder,
                "signing",
                ".pem",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String secret = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPrivate().getEncoded());
        Files.writeString(
                draft,
                BEGIN + "\n" + secret + "\n" + END + "\n" + new VerifyingKey(pair.getPublic()).pem(),
                StandardOpenOption.WRITE);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another start was faster; its key is the one.
        } finally {
            Files.delete(draft);
        }
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has Ed25519 since version 15", e);
        }
    }

    /** The half that everybody may have. */
    public VerifyingKey verifying() {
        return verifying;
    }

    /** The signature over some bytes, 128 hexadecimal digits. */
    String sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(VerifyingKey.ALGORITHM);
            signature.initSign(key);
            signature.update(bytes);
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key does not sign", e);
        }
    }
}
