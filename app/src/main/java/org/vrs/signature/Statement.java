package org.vrs.signature;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that the installation states over its signature: named facts, as JSON that people can read and programs can
 * check. The signature is over the hashes of the single facts, so that a check can say which of them was changed.
 *
 * @param facts names to texts, whole numbers, truths, lists and maps of these
 */
public record Statement(Map<String, Object> facts) {

    static final String FACTS = "statement";
    static final String SIGNATURE = "signature";
    static final String KEY = "key";
    static final String DIGESTS = "digests";
    static final String VALUE = "value";

    /** The signed statement: facts, the hash of each, the public key, and the signature over both. Ends with a line feed. */
    public String signed(InstallationKey key) {
        Map<String, String> digests = digests(facts);
        Map<String, Object> signature = new LinkedHashMap<>();
        signature.put("algorithm", VerifyingKey.ALGORITHM);
        signature.put("keyFingerprint", key.verifying().id());
        signature.put(KEY, key.verifying().hex());
        signature.put(DIGESTS, digests);
        signature.put(VALUE, key.sign(toSign(key.verifying(), digests)));
        return CanonicalJson.pretty(Map.of(FACTS, facts, SIGNATURE, signature));
    }

    /** The hash of each fact: SHA-256 of its name, an equals sign and its canonical JSON. */
    static Map<String, String> digests(Map<String, ?> facts) {
        Map<String, String> digests = new TreeMap<>();
        facts.forEach((name, value) -> digests.put(
                name, Sha256.of(name + "=" + new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8))));
        return digests;
    }

    /** What the signature is over. */
    static byte[] toSign(VerifyingKey key, Map<String, String> digests) {
        String digest = new String(CanonicalJson.bytes(digests), StandardCharsets.UTF_8);
        return ("vrs-statement/1\n" + key.hex() + "\n" + digest + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
