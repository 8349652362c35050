package org.vrs.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file as a tree whose every place remembers its line. Only {@code true}, {@code false} and whole numbers are read
 * as other than text, so that a code such as {@code NO} stays a code.
 */
class YamlFile {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,8}");

    private final String name;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<FormFault> faults = new ArrayList<>();
    /** The texts that begin on the line below their name. */
    private final Set<String> blocks = new HashSet<>();

    private JsonNode root = JsonNodeFactory.instance.objectNode();

    YamlFile(String name, String content) {
        this.name = name;
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(200);
            @Nullable Node node = new Yaml(options).compose(new java.io.StringReader(content));
            if (node == null) {
                faults.add(new FormFault(name, 1, "The file is empty."));
            } else {
                root = read(node, "");
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            faults.add(new FormFault(name, line, "Not YAML: " + e.getProblem() + "."));
        }
    }

    String name() {
        return name;
    }

    JsonNode root() {
        return root;
    }

    List<FormFault> faults() {
        return faults;
    }

    /** The fault at the place that a JSON pointer names, or at the nearest place around it. */
    FormFault fault(String pointer, String text) {
        String place = pointer;
        while (!lines.containsKey(place) && place.contains("/")) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return new FormFault(name, lines.getOrDefault(place, 1), text);
    }

    /** The fault in a line, counted from 1, of the text at a place. */
    FormFault fault(String pointer, int line, String text) {
        int first = lines.getOrDefault(pointer, 1) + (blocks.contains(pointer) ? 1 : 0);
        return new FormFault(name, first + line - 1, text);
    }

    private JsonNode read(Node node, String pointer) {
        lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
        if (node instanceof MappingNode mapping) {
            return readMapping(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (Node item : sequence.getValue()) {
                array.add(read(item, pointer + "/" + array.size()));
            }
            return array;
        }
        ScalarNode scalar = (ScalarNode) node;
        if (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED) {
            blocks.add(pointer);
        }
        return readScalar(scalar);
    }

    private ObjectNode readMapping(MappingNode mapping, String pointer) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                faults.add(
                        new FormFault(name, tuple.getKeyNode().getStartMark().getLine() + 1, "A name must be text."));
                continue;
            }
            String key = keyNode.getValue();
            int line = keyNode.getStartMark().getLine() + 1;
            if (object.has(key)) {
                faults.add(new FormFault(name, line, "\"" + key + "\" is written twice here."));
            }
            lines.putIfAbsent(pointer + "/" + key, line);
            object.set(key, read(tuple.getValueNode(), pointer + "/" + key));
        }
        return object;
    }

    private static JsonNode readScalar(ScalarNode scalar) {
        String value = scalar.getValue();
        if (scalar.getScalarStyle() == ScalarStyle.PLAIN) {
            if (value.equals("true") || value.equals("false")) {
                return JsonNodeFactory.instance.booleanNode(value.equals("true"));
            }
            if (WHOLE_NUMBER.matcher(value).matches()) {
                return JsonNodeFactory.instance.numberNode(Integer.parseInt(value));
            }
        }
        return JsonNodeFactory.instance.textNode(value);
    }
}
