package org.vrs.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Things that take long to make, made once for each key and kept while there is room: who asks for one that is being made waits
 * for that one only, and what was not asked for longest goes first.
 */
public final class Kept<K, V> {

    private final Function<K, V> maker;
    private final Map<K, Once<V>> made;

    public Kept(int most, Function<K, V> maker) {
        this.maker = maker;
        this.made = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Once<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** The value of a key: kept, or made now. */
    public V get(K key) {
        return once(key).get(() -> maker.apply(key));
    }

    private synchronized Once<V> once(K key) {
        return made.computeIfAbsent(key, asked -> new Once<>());
    }

    /** A value that the first who asks makes; one that could not be made is tried again. */
    private static final class Once<V> {
        private @Nullable V value;

        synchronized V get(Supplier<V> maker) {
            V known = value;
            if (known == null) {
                known = maker.get();
                value = known;
            }
            return known;
        }
    }
}
