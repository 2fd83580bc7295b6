package dev.carelint.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.carelint.core.finding.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SettingsSchemaTest {
    private static String text() throws IOException {
        try (InputStream schema = Settings.class.getResourceAsStream("carelint.schema.json")) {
            return new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text());
    }

    private static List<String> keys(JsonNode schema) {
        return schema.required("properties")
                .propertyStream()
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    @Test
    void aCompleteFileIsValid() throws IOException {
        assertThat(schema().validate(ConfigExamples.COMPLETE, InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({
        "dev.carelint.core.settings.ConfigExamples#mistakes",
        "dev.carelint.core.settings.ConfigExamples#wrongTypes"
    })
    void whatTheSchemaCanSeeItRefuses(ConfigExamples.Mistake mistake) throws IOException {
        if (mistake.inSchema()) {
            assertThat(schema().validate(mistake.text(), InputFormat.YAML)).isNotEmpty();
        }
    }

    @Test
    void schemaAndReaderKnowTheSameKeys() throws IOException {
        JsonNode root = JsonMapper.shared().readTree(text());
        JsonNode properties = root.required("properties");
        JsonNode rules = properties.required("rules");

        assertThat(keys(root)).isEqualTo(SettingsReader.KEYS);
        assertThat(keys(properties.required("suppressions").required("items")))
                .isEqualTo(SettingsReader.SUPPRESSION_KEYS);
        assertThat(keys(rules)).isEqualTo(SettingsReader.RULES_KEYS);
        assertThat(keys(properties.required("data-types").required("items"))).isEqualTo(OwnTypes.KEYS);
        assertThat(rules.at("/properties/severity/additionalProperties/oneOf/0/enum")
                        .valueStream()
                        .map(JsonNode::stringValue))
                .isEqualTo(Arrays.stream(Severity.values()).map(Severity::label).toList());
    }

    @Test
    void everyPropertyIsDescribed() throws IOException {
        JsonMapper.shared().readTree(text()).findValues("properties").stream()
                .flatMap(JsonNode::propertyStream)
                .forEach(property -> assertThat(property.getValue().has("description"))
                        .as(property.getKey())
                        .isTrue());
    }
}
