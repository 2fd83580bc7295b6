package dev.carelint.core.report.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.finding.Movement;
import dev.carelint.core.finding.PhiMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a difference of maps says, and the laws that it keeps. */
class MapDifferenceTest {
    private static final Movement TOLD =
            Maps.movement("diagnosis", "Encounter", "Kafka topic admissions", Movement.Verdict.REPORTED);

    @Test
    void newTargetsAreToldInWords() {
        MapDifference difference = MapDifference.of(PhiMap.EMPTY, PhiMap.of(List.of(TOLD)));
        assertThat(DifferenceText.plain(difference))
                .isEqualTo(
                        "+ This change sends diagnosis to Kafka topic admissions (content of a message) from stored class"
                                + " Encounter; by Sender; reported by phi-in-message (src/Sender.java:12).\n");
        assertThat(DifferenceText.markdown(difference))
                .contains("- **This change sends diagnosis to Kafka topic admissions");
        assertThat(DifferenceText.plain(difference.mirrored()))
                .isEqualTo("- No longer: diagnosis to Kafka topic admissions (content of a message).\n");
    }

    @Test
    void movedCodeChangesNothing() {
        Movement moved = new Movement(
                TOLD.data(),
                TOLD.entry(),
                List.of("clinic.other.Helper", "clinic.other.Sender"),
                TOLD.exit(),
                List.of(Maps.stop("src/other/Sender.java", 99, Movement.Verdict.REPORTED)));
        MapDifference difference = MapDifference.of(PhiMap.of(List.of(TOLD)), PhiMap.of(List.of(moved)));
        assertThat(difference.isEmpty()).isTrue();
        assertThat(DifferenceText.plain(difference)).contains("where it was stored and sent before");
    }

    @Test
    void lostProtectionAndNewOriginsAreChanges() {
        PhiMap before = PhiMap.of(List.of(
                Maps.column("note", "encrypted"),
                Maps.movement("mrn", "Patient", "Kafka topic admissions", Movement.Verdict.UNJUDGED)));
        PhiMap after = PhiMap.of(List.of(
                Maps.column("note", "in clear"),
                Maps.movement("mrn", "Patient", "Kafka topic admissions", Movement.Verdict.UNJUDGED),
                Maps.movement("mrn", "Visitor", "Kafka topic admissions", Movement.Verdict.REPORTED)));
        assertThat(DifferenceText.plain(MapDifference.of(before, after)).lines())
                .containsExactly(
                        "~ mrn to Kafka topic admissions (content of a message): now also from stored class Visitor;"
                                + " was unjudged, is reported.",
                        "~ note in table visit (database): was encrypted, is in clear.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void lawsOfDifferencesHold(long seed) {
        Random chance = new Random(seed);
        for (int i = 0; i < 50; i++) {
            PhiMap one = Maps.random(chance);
            PhiMap other = Maps.random(chance);
            MapDifference there = MapDifference.of(one, other);
            assertThat(MapDifference.of(one, one).isEmpty()).as("seed " + seed).isTrue();
            assertThat(MapDifference.of(other, one)).as("seed " + seed).isEqualTo(there.mirrored());
            assertThat(MapDifference.of(one, PhiMap.merge(List.of(one, other))).removed())
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void mapsDoNotDependOnOrder(long seed) {
        Random chance = new Random(seed);
        List<Movement> movements = new ArrayList<>(Maps.random(chance).movements());
        movements.addAll(Maps.random(chance).movements());
        PhiMap map = PhiMap.of(movements);
        Collections.shuffle(movements, chance);
        assertThat(PhiMap.of(movements)).isEqualTo(map);
        assertThat(PhiMap.merge(List.of(map, map))).isEqualTo(map);
    }
}
