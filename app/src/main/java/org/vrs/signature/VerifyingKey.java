package org.vrs.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The public half of an installation's key: with it anybody checks, and nobody signs. */
public final class VerifyingKey {

    static final String ALGORITHM = "Ed25519";
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    private final PublicKey key;

    VerifyingKey(PublicKey key) {
        this.key = key;
    }

    /** The key of a PEM file; empty where the text holds no Ed25519 key. */
    public static Optional<VerifyingKey> ofPem(String pem) {
        int from = pem.indexOf(BEGIN);
        int to = pem.indexOf(END, Math.max(from, 0));
        return from < 0 || to < 0 ? Optional.empty() : ofBase64(pem.substring(from + BEGIN.length(), to));
    }

    private static Optional<VerifyingKey> ofBase64(String text) {
        try {
            return of(Base64.getDecoder().decode(text.replaceAll("\\s", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<VerifyingKey> ofHex(String hex) {
        try {
            return of(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<VerifyingKey> of(byte[] encoded) {
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            return Optional.of(new VerifyingKey(factory.generatePublic(new X509EncodedKeySpec(encoded))));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    String hex() {
        return HexFormat.of().formatHex(key.getEncoded());
    }

    /** The key's fingerprint: the SHA-256 of its encoding, 64 hexadecimal digits. */
    public String id() {
        return Sha256.of(key.getEncoded());
    }

    /** The fingerprint in groups of eight, so that two people can compare it by telephone. */
    public List<String> groups() {
        return List.of(id().split("(?<=\\G.{8})"));
    }

    /** The key as a PEM file, for download. */
    public String pem() {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return BEGIN + "\n" + body + "\n" + END + "\n";
    }

    /** Whether a signature, 128 hexadecimal digits in small letters, is this key's over these bytes. */
    boolean verifies(byte[] bytes, String signature) {
        try {
            byte[] value = HexFormat.of().parseHex(signature);
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(bytes);
            return HexFormat.of().formatHex(value).equals(signature) && check.verify(value);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
