package org.vrs.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodeListTest {

    @Test
    void a_short_list_is_named_whole_and_a_long_one_by_its_ends() {
        List<String> codes = IntStream.rangeClosed(1, 21).mapToObj(n -> "C" + n).toList();
        assertThat(CodeList.named(codes.subList(0, 20)))
                .startsWith("C1, C2, C3, C4")
                .endsWith("C19, C20");
        assertThat(CodeList.named(codes)).isEqualTo("C1, C2, C3 … C21");
    }
}
