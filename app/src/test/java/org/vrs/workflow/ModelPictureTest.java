package org.vrs.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vrs.workflow.ModelPicture.Badges;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ModelPictureTest {

    private static final Badges AT_WORK = new Badges(Map.of("SignOff", 12, "Elsewhere", 3), n -> n + " at this step");
    private static final Badges IN_TROUBLE = new Badges(Map.of("IssueWorkbook", 2), n -> n + " need help");

    /** Run with {@code -Dpictures=write} after a change of a model: it writes the pictures instead of comparing them. */
    @ParameterizedTest
    @ValueSource(strings = {"reporting-round", "national-submission"})
    void the_picture_beside_a_model_is_the_picture_of_that_model(String model) throws IOException {
        Path file = Path.of(System.getProperty("basedir", "."), "..", "workflows", model + ".svg");
        String picture = picture(model);
        if ("write".equals(System.getProperty("pictures"))) {
            Files.writeString(file, picture);
        }
        assertThat(file)
                .as("write it anew: ./mvnw -pl app test -Dtest=ModelPictureTest -Dpictures=write")
                .hasContent(picture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporting-round", "national-submission"})
    void a_picture_shows_every_element_of_its_model(String model) throws Exception {
        NodeList groups = parsed(picture(model)).getElementsByTagName("g");
        for (FlowNode node : ModelEngine.model(model).getModelElementsByType(FlowNode.class)) {
            assertThat(attributes(groups, "data-element")).containsOnlyOnce(node.getId());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporting-round", "national-submission"})
    void a_picture_has_nothing_that_a_content_security_policy_forbids(String model) {
        String picture = ModelPicture.svg(ModelEngine.resource(model + ".bpmn"), AT_WORK, IN_TROUBLE);
        assertThat(picture).doesNotContainPattern("(?i)<style|<script|\\sstyle=|\\son[a-z]+=|href|url\\(|\\sid=");
    }

    @Test
    void badges_say_in_words_how_many_cases_are_where() throws Exception {
        String picture = ModelPicture.svg(ModelEngine.resource("national-submission.bpmn"), AT_WORK, IN_TROUBLE);
        NodeList groups = parsed(picture).getElementsByTagName("g");
        assertThat(attributes(groups, "aria-label"))
                .containsExactlyInAnyOrder("Sign off: 12 at this step", "Issue workbook: 2 need help");
        assertThat(picture)
                .contains("<title>Sign off: 12 at this step</title>", ">12</text>", ">! 2</text>")
                .doesNotContain("3 at this step");
    }

    @Test
    void a_name_cannot_break_out_of_the_picture() throws Exception {
        String bpmn = Bpmn.convertToString(Bpmn.createExecutableProcess("odd")
                .name("\"odd\" & <b>")
                .startEvent()
                .userTask("Task")
                .name("a < b & \"c\"")
                .endEvent()
                .done());
        String picture = ModelPicture.svg(
                new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)),
                new Badges(Map.of("Task", 1), n -> "<script>"),
                Badges.NONE);
        assertThat(parsed(picture).getDocumentElement().getAttribute("aria-label"))
                .isEqualTo("\"odd\" & <b>");
        assertThat(picture).doesNotContain("<script>");
    }

    @Test
    void text_is_wrapped_between_words_and_never_lost() {
        assertThat(Svg.wrapped("Complete questionnaire", 80, 12)).containsExactly("Complete", "questionnaire");
        assertThat(Svg.wrapped("Sign off", 80, 12)).containsExactly("Sign off");
        assertThat(Svg.wrapped("Unbreakableasitis", 10, 12)).containsExactly("Unbreakableasitis");
    }

    private static String picture(String model) {
        return ModelPicture.svg(ModelEngine.resource(model + ".bpmn"));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> attributes(NodeList elements, String name) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            String value = ((Element) elements.item(i)).getAttribute(name);
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }
}
