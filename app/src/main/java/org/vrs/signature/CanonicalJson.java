package org.vrs.signature;

import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON in the one form that is hashed: names in order, no spaces; and the strict reader of what was written for people. */
final class CanonicalJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CanonicalJson() {}

    static byte[] bytes(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    /** The same for people, with a line for each value; it ends with a closing brace on a line of its own. */
    static String pretty(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value).replace("\r\n", "\n") + "\n";
    }

    /** Reads an object; a name that comes twice, or anything behind it, is an error. */
    static Map<String, Object> read(byte[] text) {
        return JSON.readValue(text, new TypeReference<Map<String, Object>>() {});
    }
}
