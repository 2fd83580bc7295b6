package dev.carelint.core.report.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.carelint.core.finding.Movement;
import dev.carelint.core.finding.PhiMap;
import dev.carelint.core.settings.ConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each form of a map: valid, read back the same, and safe whatever the code is called. */
class MapReportTest {
    private static final PhiMap SMALL = PhiMap.of(List.of(
            Maps.movement("diagnosis", "Encounter", "Kafka topic admissions", Movement.Verdict.REPORTED),
            Maps.movement("hiv status", "Encounter", "Kafka topic admissions", Movement.Verdict.ALLOWED),
            Maps.column("diagnosis", "encrypted")));

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void jsonFollowsItsSchemaAndIsReadBack(long seed) throws IOException {
        for (PhiMap map : List.of(SMALL, PhiMap.EMPTY, Maps.evil(), Maps.random(new Random(seed)))) {
            String json = json(map);
            assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
            assertThat(MapFile.read("map.json", json)).isEqualTo(map);
        }
        assertThat(schema().validate(json(SMALL).replace("\"reported\"", "\"fine\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{}",
                "[]",
                "{\"format\": 1}",
                "{\"format\": 2, \"movements\": []}",
                "{\"format\": 1, \"movements\": [{}]}"
            })
    void whatIsNoMapIsRefused(String text) {
        assertThatThrownBy(() -> MapFile.read("old.json", text))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("old.json: ");
    }

    @Test
    void pictureIsOneBlock() {
        String picture = MermaidMap.of(SMALL);
        assertThat(picture).startsWith("```mermaid\nflowchart LR\n").endsWith("```\n");
        assertThat(picture.lines())
                .contains(
                        "    n0([\"Kafka topic admissions (content of a message)\"])",
                        "    n1[\"Sender\"]",
                        "    n2[/\"stored class Encounter\"/]",
                        "    n2 --> n1",
                        "    n1 -->|\"diagnosis, hiv status\"| n0",
                        "    n4 -->|\"diagnosis, encrypted\"| n3");
        assertThat(MermaidMap.of(PhiMap.EMPTY)).contains("No patient data is seen");
    }

    @Test
    void hostileNamesEndNothing() throws IOException {
        String picture = MermaidMap.of(Maps.evil());
        assertThat(picture.split("```", -1)).hasSize(3);
        assertThat(picture).doesNotContain("<", "`a`", "%%", "\u202E");
        StringWriter markdown = new StringWriter();
        ProcessingRecord.writeMarkdown(Maps.result(Maps.evil()), markdown);
        assertThat(markdown.toString()).doesNotContain("<script", "\n```");
        String told = DifferenceText.markdown(MapDifference.of(PhiMap.EMPTY, Maps.evil()));
        assertThat(told).doesNotContain("<script").hasLineCount(3);
        assertThat(DifferenceText.plain(MapDifference.of(PhiMap.EMPTY, Maps.evil())))
                .hasLineCount(1)
                .doesNotContain("\u202E");
    }

    @Test
    void recordLeavesToPeopleWhatCodeCannotKnow() throws IOException {
        StringWriter csv = new StringWriter();
        ProcessingRecord.writeCsv(Maps.result(SMALL), csv);
        List<CSVRecord> lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.toString()))
                .getRecords();
        assertThat(lines)
                .extracting(line -> line.get(0))
                .containsExactly("table visit (database)", "Kafka topic admissions (content of a message)");
        CSVRecord sent = lines.get(1);
        sent.toMap().forEach((title, cell) -> {
            if (title.endsWith("(to be filled in)")) {
                assertThat(cell).isEmpty();
            }
        });
        assertThat(sent.get("Personal data, Art. 30(1)(c)")).isEqualTo("diagnosis, hiv status");
        assertThat(sent.get("Among it under stricter laws than other health data"))
                .isEqualTo("hiv status");
        assertThat(sent.get("Recipients, Art. 30(1)(d)")).isEqualTo("subscribers of the broker");
        assertThat(lines.get(0).get("Protection that the code shows, Art. 30(1)(g)"))
                .isEqualTo("encrypted");
    }

    @Test
    void spreadsheetsRunNothing() throws IOException {
        StringWriter csv = new StringWriter();
        ProcessingRecord.writeCsv(Maps.result(Maps.evil()), csv);
        CSVFormat.RFC4180
                .parse(new StringReader(csv.toString()))
                .forEach(line -> line.forEach(cell -> assertThat(cell).doesNotStartWith("=")));
    }

    private static String json(PhiMap map) {
        StringWriter out = new StringWriter();
        MapJson.write(Maps.result(map), out);
        return out.toString();
    }

    private static Schema schema() throws IOException {
        try (InputStream in = Objects.requireNonNull(MapJson.class.getResourceAsStream("carelint-map.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
