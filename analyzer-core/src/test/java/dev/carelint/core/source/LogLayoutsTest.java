package dev.carelint.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLayoutsTest {
    @TempDir
    Path folder;

    private boolean refuses(String name, String text) throws IOException {
        return LogLayouts.read(List.of(Files.writeString(folder.resolve(name), text)), folder)
                .refusing("Desk.java")
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            true  | <pattern>%d %-5level %replace(%msg){'[\\r\\n]+', ' '}%n</pattern>
            true  | <pattern>%d %replace(%m%wEx){'[\\r\\n(]', '_'}%nopex%n</pattern>
            true  | <PatternLayout pattern="%d %enc{%m}{CRLF}%n"/>
            true  | <PatternLayout pattern="%d %encode{%msg}{JSON}%n"/>
            true  | <encoder class="net.logstash.logback.encoder.LogstashEncoder"/>
            true  | <JsonTemplateLayout eventTemplateUri="classpath:EcsLayout.json"/>
            false | <pattern>%d %-5level %msg%n</pattern>
            false | <pattern>%d %-40.40logger %.200m%n</pattern>
            false | <pattern>%replace(%msg){'password=\\w+', '***'}%n</pattern>
            false | <pattern>%replace(%X{user}){'[\\r\\n]', ''} %message%n</pattern>
            false | <pattern>%d %method</pattern>
            false | <encoder class="JsonEncoder"/><include resource="org/springframework/boot/logging/logback/base.xml"/>
            false | <!-- <encoder class="LogstashEncoder"/> -->
            false | <encoder class="LogstashEncoder"/> <pattern>%msg%n</pattern>
            """)
    void everyPatternMustRefuseLineBreaks(boolean refuses, String text) throws IOException {
        assertThat(refuses("logback.xml", text)).isEqualTo(refuses);
    }

    @Test
    void settingsOfSpringBootAreRead() throws IOException {
        assertThat(refuses(
                        "application.yaml",
                        "logging:\n  pattern:\n    console: \"%d %replace(%m){'[\\r\\n]+', '|'}%n\"\n"))
                .isTrue();
        assertThat(refuses("application.properties", "logging.pattern.console=%d %m%n\n"))
                .isFalse();
        assertThat(refuses("application.properties", "logging.structured.format.console=ecs\n"))
                .isTrue();
    }

    @Test
    void oneFileThatLetsThemThroughIsEnough() throws IOException {
        Path json = Files.writeString(folder.resolve("logback.xml"), "<encoder class=\"LogstashEncoder\"/>");
        Path plain = Files.writeString(folder.resolve("application.yml"), "console: '%m%n'\n");
        Path local = Files.writeString(folder.resolve("application-local.yml"), "console: '%m%n'\n");

        assertThat(LogLayouts.read(List.of(json, local), folder).refusing("Desk.java"))
                .contains(json);
        assertThat(LogLayouts.read(List.of(json, plain), folder).refusing("Desk.java"))
                .isEmpty();
        assertThat(LogLayouts.read(List.of(folder.resolve("log4j2.xml")), folder)
                        .refusing("Desk.java"))
                .isEmpty();
    }

    @Test
    void eachModuleHasLayoutsOfItsOwn() throws IOException {
        Path json = write("desk/src/main/resources/logback.xml", "<encoder class=\"LogstashEncoder\"/>");
        Path plain = write("ward/src/main/resources/logback.xml", "<pattern>%msg%n</pattern>");

        LogLayouts layouts = LogLayouts.read(List.of(json, plain), folder);

        assertThat(layouts.refusing("desk/src/main/java/Desk.java")).contains(json);
        assertThat(layouts.refusing("ward/src/main/java/Ward.java")).isEmpty();
        assertThat(layouts.refusing("common/src/main/java/Names.java")).isEmpty();
        assertThat(LogLayouts.read(List.of(json), folder).refusing("common/src/main/java/Names.java"))
                .contains(json);
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
