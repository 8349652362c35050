package org.vrs.questionnaire;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Holds a file of the definition against its JSON schema, and says the faults at their lines. */
class FormSchema {

    private final JsonSchema schema;

    /** The schema {@code forms/<name>.schema.json}, which travels with the program and not with a definition. */
    FormSchema(String name) {
        String path = "/forms/" + name + ".schema.json";
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().locale(Locale.ENGLISH).build();
        try (InputStream in = Objects.requireNonNull(FormSchema.class.getResourceAsStream(path), path)) {
            schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in, config);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    List<FormFault> faults(YamlFile file) {
        return schema.validate(file.root()).stream()
                .map(message -> {
                    String place = message.getInstanceLocation().toString();
                    String words = message.getMessage().replaceFirst("^[^:]*: ", "");
                    String where = place.isEmpty() ? "The file" : place.substring(1);
                    return file.fault(
                            message.getProperty() == null ? place : place + "/" + message.getProperty(),
                            where + ": " + words + ".");
                })
                .distinct()
                .toList();
    }
}
