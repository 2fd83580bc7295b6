package dev.carelint.rules.components;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.model.VersionRange;
import dev.carelint.core.settings.FactFile;
import dev.carelint.rules.facts.FactFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutdatedTest {
    private static final FactFile FILE = FactFiles.read("components/outdated.yaml", List.of("libraries"));
    private static final List<Outdated> KNOWN =
            FILE.entries("libraries", Outdated.KEYS).stream().map(Outdated::of).toList();

    @Test
    void everyEntryTellsWhyAndIsNoEmptyRange() {
        assertThat(KNOWN)
                .isNotEmpty()
                .allMatch(one -> !one.advisories().isEmpty() || !one.since().isEmpty())
                .allMatch(one -> one.from().isEmpty()
                        || one.below().isEmpty()
                        || VersionRange.compare(one.from(), one.below()) < 0);
    }

    /** Versions as they stand in POMs, with the first and the last of ranges. */
    @ParameterizedTest
    @CsvSource({
        "log4j:log4j, 1.2.17, true",
        "org.apache.logging.log4j:log4j-core, 2.0-beta9, true",
        "org.apache.logging.log4j:log4j-core, 2.0-beta8, false",
        "org.apache.logging.log4j:log4j-core, 2.12.2, true",
        "org.apache.logging.log4j:log4j-core, 2.12.4, false",
        "org.apache.logging.log4j:log4j-core, 2.17.0, true",
        "org.apache.logging.log4j:log4j-core, 2.17.1, false",
        "org.apache.logging.log4j:log4j-api, 2.14.0, false",
        "org.springframework:spring-webmvc, 5.2.19.RELEASE, true",
        "org.springframework:spring-webmvc, 7.0.1, false",
        "com.fasterxml.jackson.core:jackson-databind, 2.9.10.8, true",
        "com.fasterxml.jackson.core:jackson-databind, 2.12.7.1, false",
        "com.fasterxml.jackson.core:jackson-databind, 2.13.4.1, true",
        "com.fasterxml.jackson.core:jackson-databind, 2.13.4.2, false",
        "org.yaml:snakeyaml, 1.33, true",
        "org.yaml:snakeyaml, 2.0, false",
        "org.apache.commons:commons-text, 1.9, true",
        "org.apache.commons:commons-text, 1.10.0, false",
        "commons-collections:commons-collections, 3.2.1, true",
        "commons-collections:commons-collections, 3.2.2, false",
        "com.h2database:h2, 2.3.232, false",
        "org.apache.tomcat.embed:tomcat-embed-core, 9.0.98, true",
        "org.apache.tomcat.embed:tomcat-embed-core, 10.1.35, false",
        "org.bouncycastle:bcprov-jdk15on, 1.70, true",
        "org.bouncycastle:bcprov-jdk18on, 1.78.1, false",
        "org.bouncycastle:bc-fips, 1.0.2, false",
        "ca.uhn.hapi.fhir:org.hl7.fhir.r4, 6.3.32, true",
        "ca.uhn.hapi.fhir:hapi-fhir-base, 7.6.0, false",
        "ca.uhn.hapi:hapi-base, 2.6.0, false",
        "log4j:log4j, ${log4j.version}, false",
        "log4j:log4j, '', false"
    })
    void rangesEndWhereTheyShould(String id, String version, boolean isOutdated) {
        assertThat(KNOWN.stream().anyMatch(one -> one.holds(id, version))).isEqualTo(isOutdated);
    }

    @Test
    void patternsKnowChoicesAndAnyText() {
        assertThat(Outdated.pattern("{a,b.c}:x-{y,z}*").matcher("b.c:x-z9").matches())
                .isTrue();
        assertThat(Outdated.pattern("{a,b.c}:x-*").matcher("bxc:x-1").matches()).isFalse();
    }
}
