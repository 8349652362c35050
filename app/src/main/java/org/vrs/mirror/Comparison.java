package org.vrs.mirror;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Rule;
import org.vrs.screen.Text;

/**
 * A return beside the others.
 *
 * @param items what to ask about
 * @param rates how many rates for 100,000 inhabitants could be compared, and what lacks; null where the form has no such rule
 */
record Comparison(List<MirrorItem> items, @Nullable Rates rates) {

    static final Comparison NONE = new Comparison(List.of(), null);

    /**
     * Whether the rule about rates ran.
     *
     * @param ran   false where too few populations are set
     * @param words the same in words, for the reviewer
     */
    record Rates(boolean ran, Text words) {

        /** For the rule, the code of the reviewed participant, and those of the others with an accepted return. */
        static Rates of(Rule rule, String own, Set<String> others, Populations populations) {
            long known =
                    others.stream().filter(populations.people()::containsKey).count();
            int least = rule.number("least") - 1;
            if (!populations.people().containsKey(own)) {
                return new Rates(false, Text.of("mirror.rates.own", rule.id(), own, Populations.setting(own)));
            }
            return known < least
                    ? new Rates(false, Text.of("mirror.rates.few", rule.id(), known, others.size(), least))
                    : new Rates(true, Text.of("mirror.rates.ran", rule.id(), known, populations.source()));
        }
    }
}
