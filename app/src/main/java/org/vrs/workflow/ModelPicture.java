package org.vrs.workflow;

import static org.vrs.workflow.Svg.number;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.vrs.workflow.Svg.Box;

/**
 * A model as a picture that needs no script and no outside viewer: for the documentation, and for the desk, where badges
 * show how many cases are at which step.
 */
public final class ModelPicture {

    private static final int MARGIN = 16;
    private static final String FONT = "system-ui, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

    /**
     * What to mark on a picture: how many cases per element id, and the words that tell a screen reader what the number
     * means. Elements that are not in the model, and numbers below 1, are left out.
     */
    public record Badges(Map<String, Integer> counts, IntFunction<String> words) {
        public static final Badges NONE = new Badges(Map.of(), Integer::toString);
    }

    private final Svg svg = new Svg();
    private final ModelNodes nodes = new ModelNodes(svg);
    private final ModelFlows flows = new ModelFlows(svg);
    private final BpmnModelInstance model;

    private ModelPicture(BpmnModelInstance model) {
        this.model = model;
    }

    /** The model as it is drawn in its file, as a whole SVG document without an XML declaration. */
    public static String svg(InputStream bpmn) {
        return svg(bpmn, Badges.NONE, Badges.NONE);
    }

    /** The same picture with blue badges for cases at work and red ones for steps that need help. */
    public static String svg(InputStream bpmn, Badges active, Badges incidents) {
        return new ModelPicture(Bpmn.readModelFromStream(bpmn)).draw(active, incidents);
    }

    /** The words on the model's elements by their ids, in the order of the file: for those who do not see the picture. */
    public static Map<String, String> labels(InputStream bpmn) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (FlowNode node : Bpmn.readModelFromStream(bpmn).getModelElementsByType(FlowNode.class)) {
            if (node.getName() != null) {
                labels.put(node.getId(), node.getName());
            }
        }
        return labels;
    }

    private String draw(Badges active, Badges incidents) {
        Collection<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class);
        Collection<BpmnEdge> edges = model.getModelElementsByType(BpmnEdge.class);
        Box frame = frame(shapes, edges);
        String view = number(frame.x()) + " " + number(frame.y()) + " " + number(frame.width()) + " "
                + number(frame.height());
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                view,
                "width",
                frame.width(),
                "height",
                frame.height(),
                "class",
                "model-picture",
                "role",
                "group",
                "aria-label",
                name(),
                "font-family",
                FONT,
                "fill",
                Svg.INK);
        svg.rectangle(frame, 0, "fill", Svg.PAPER);
        shapes.forEach(this::frames);
        shapes.forEach(this::node);
        edges.forEach(flows::draw);
        shapes.forEach(shape -> label(shape.getBpmnElement(), shape.getBpmnLabel()));
        edges.forEach(edge -> label(edge.getBpmnElement(), edge.getBpmnLabel()));
        shapes.forEach(shape -> badge(shape, active, "#0b5cad", false));
        shapes.forEach(shape -> badge(shape, incidents, "#b3261e", true));
        return svg.close("svg").toString();
    }

    private String name() {
        return model.getModelElementsByType(Process.class).stream()
                .map(Process::getName)
                .findFirst()
                .orElse("");
    }

    private void frames(BpmnShape shape) {
        if (shape.getBpmnElement() instanceof Participant pool) {
            nodes.pool(pool, box(shape.getBounds()));
        } else if (shape.getBpmnElement() instanceof Lane lane) {
            nodes.lane(lane, box(shape.getBounds()));
        }
    }

    private void node(BpmnShape shape) {
        if (shape.getBpmnElement() instanceof TextAnnotation annotation) {
            nodes.annotation(annotation, box(shape.getBounds()));
        } else if (shape.getBpmnElement() instanceof FlowNode node) {
            svg.open("g", "data-element", node.getId());
            node.getDocumentations().stream().map(Documentation::getTextContent).forEach(svg::title);
            nodes.node(node, box(shape.getBounds()));
            svg.close("g");
        }
    }

    /** Activities, pools and lanes carry their names inside; all else has a label beside it, where the file places it. */
    private void label(BaseElement element, BpmnLabel label) {
        String name = element.getAttributeValue("name");
        boolean inside = element instanceof Activity || element instanceof Participant || element instanceof Lane;
        if (name != null && !inside && label != null && label.getBounds() != null) {
            Box box = box(label.getBounds());
            svg.text(name, new Box(box.x() - 4, box.y(), box.width() + 8, box.height()), 11);
        }
    }

    private void badge(BpmnShape shape, Badges badges, String colour, boolean help) {
        BaseElement element = shape.getBpmnElement();
        int count = badges.counts().getOrDefault(element.getId(), 0);
        if (count < 1) {
            return;
        }
        // Not by colour alone: what needs help stands at the lower corner and has an exclamation mark.
        String number = help ? "! " + count : Integer.toString(count);
        double width = Math.max(22, 10 + 8 * number.length());
        Box box = box(shape.getBounds());
        double corner = help && element instanceof Event ? box.x() : box.right();
        Box pill = new Box(corner - width / 2, (help ? box.bottom() : box.y()) - 11, width, 22);
        String words = element.getAttributeValue("name") + ": " + badges.words().apply(count);
        svg.open("g", "class", help ? "model-incident" : "model-active", "role", "img", "aria-label", words);
        svg.title(words);
        svg.rectangle(pill, 11, "fill", colour, "stroke", Svg.PAPER, "stroke-width", 2);
        svg.light(number, pill, 13);
        svg.close("g");
    }

    private static Box frame(Collection<BpmnShape> shapes, Collection<BpmnEdge> edges) {
        List<Box> all = new ArrayList<>();
        shapes.forEach(shape -> all.add(box(shape.getBounds())));
        for (BpmnEdge edge : edges) {
            for (Waypoint point : edge.getWaypoints()) {
                all.add(new Box(point.getX(), point.getY(), 0, 0));
            }
        }
        double left = all.stream().mapToDouble(Box::x).min().orElse(0) - MARGIN;
        double top = all.stream().mapToDouble(Box::y).min().orElse(0) - MARGIN;
        double right = all.stream().mapToDouble(Box::right).max().orElse(0) + MARGIN;
        double bottom = all.stream().mapToDouble(Box::bottom).max().orElse(0) + MARGIN;
        return new Box(left, top, right - left, bottom - top);
    }

    private static Box box(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
