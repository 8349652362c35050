package org.vrs.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Things that take long to make, made once for each key and kept while there is room: who asks for one that is being made waits
 * for that one only, and what was not asked for longest goes first.
 */
public final class Kept<K, V> {

    private final Function<K, V> maker;
    private final Map<K, Later<V>> made;

    public Kept(int most, Function<K, V> maker) {
        this.maker = maker;
        this.made = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Later<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** The value of a key: kept, or made now. */
    public V get(K key) {
        return later(key).get();
    }

    private synchronized Later<V> later(K key) {
        return made.computeIfAbsent(key, asked -> new Later<>(() -> maker.apply(asked)));
    }
}
