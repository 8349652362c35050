package org.vrs.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vrs.questionnaire.CellId;
import org.vrs.workbook.Sample;

class CellNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"B1.1.F.LT18", "X4.EMAIL", "B2.03.AREA", "C3._T._OTH", "A1a.X", "C3.A_.B", "C3.A._B"})
    void a_name_leads_back_to_its_cell(String cell) {
        assertThat(CellNames.cell(CellNames.name(CellId.valueOf(cell)))).contains(CellId.valueOf(cell));
    }

    @Test
    void every_cell_of_the_real_form_has_a_name_of_its_own_whatever_the_case() {
        Set<String> names = new HashSet<>();
        Sample.real()
                .questions()
                .forEach(question -> question.cells()
                        .forEach(cell -> assertThat(names.add(CellNames.key(CellNames.name(cell))))
                                .isTrue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q_", "Q1", "_xlnm.Print_Area", "list_CL_SEX", "q_a b"})
    void other_names_are_no_cells(String name) {
        assertThat(CellNames.cell(name)).isEmpty();
    }
}
