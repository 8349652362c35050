package org.vrs.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something for each sheet: programs do not tell names of sheets apart by their case. */
public final class BySheet<T> {

    private final Map<String, T> all = new HashMap<>();
    /** Each spelling that was met leads to what its sheet has, as most names are asked for again and again. */
    private final Map<String, T> spellings = new HashMap<>();

    /** What a sheet has, or null if it has nothing. */
    @Nullable
    T get(String sheet) {
        T known = spellings.get(sheet);
        if (known == null && !all.isEmpty()) {
            known = all.get(sheet.toLowerCase(Locale.ROOT));
            if (known != null) {
                spellings.put(sheet, known);
            }
        }
        return known;
    }

    /** What a sheet has; something new if it had nothing. */
    T get(String sheet, Supplier<T> otherwise) {
        T known = get(sheet);
        if (known == null) {
            known = otherwise.get();
            all.put(sheet.toLowerCase(Locale.ROOT), known);
            spellings.put(sheet, known);
        }
        return known;
    }
}
