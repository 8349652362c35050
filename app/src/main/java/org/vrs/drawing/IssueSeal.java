package org.vrs.drawing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what a workbook says about itself (HMAC-SHA256), so that a file cannot claim to be another participant's. */
public final class IssueSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 16;

    private final SecretKeySpec key;

    /** A seal with the server's own key of at least 16 bytes. */
    public IssueSeal(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("The key of the seal needs at least " + SHORTEST_KEY + " bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String of(Identity identity) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] text = String.join("\n", identity.sealed()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** Whether this seal was made here for this identity; takes the same time either way. */
    public boolean matches(Identity identity, String seal) {
        return MessageDigest.isEqual(
                of(identity).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.UTF_8));
    }
}
