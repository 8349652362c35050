package org.vrs.signature;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The parts of a signed statement as they were read, before anything about them is believed. */
record SignedParts(
        Map<String, Object> facts, String keyText, String fingerprint, Map<String, String> digests, String signature) {

    /** The parts; empty where the JSON has another form. */
    @SuppressWarnings("unchecked")
    static Optional<SignedParts> of(Map<String, Object> json) {
        boolean whole = json.keySet().equals(java.util.Set.of(Statement.FACTS, Statement.SIGNATURE));
        if (!whole
                || !(json.get(Statement.FACTS) instanceof Map<?, ?> facts)
                || !(json.get(Statement.SIGNATURE) instanceof Map<?, ?> signature)
                || !(signature.get(Statement.DIGESTS) instanceof Map<?, ?> digests)) {
            return Optional.empty();
        }
        Map<String, String> texts = new TreeMap<>();
        digests.forEach((name, digest) -> texts.put(String.valueOf(name), String.valueOf(digest)));
        return Optional.of(new SignedParts(
                (Map<String, Object>) facts,
                String.valueOf(signature.get(Statement.KEY)),
                signature.size() == 5 && VerifyingKey.ALGORITHM.equals(signature.get("algorithm"))
                        ? String.valueOf(signature.get("keyFingerprint"))
                        : "",
                texts,
                String.valueOf(signature.get(Statement.VALUE))));
    }

    /** The key that the statement carries; empty where it is none. */
    Optional<VerifyingKey> key() {
        return VerifyingKey.ofHex(keyText).filter(key -> key.hex().equals(keyText));
    }

    /** The names of facts that are not what was signed, are gone, or came in later. */
    TreeSet<String> changed() {
        Map<String, String> now = Statement.digests(facts);
        TreeSet<String> changed = new TreeSet<>();
        now.forEach((name, digest) -> {
            if (!digest.equals(digests.get(name))) {
                changed.add(name);
            }
        });
        digests.keySet().stream().filter(name -> !now.containsKey(name)).forEach(changed::add);
        return changed;
    }
}
