package dev.carelint.core.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.source.Problem;
import dev.carelint.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
    @TempDir
    Path directory;

    private final List<SourceFile> files = new ArrayList<>();

    private ConfigReader.ReadResult read(String path, String text) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.resolveSibling(""));
            files.add(new SourceFile(Files.writeString(file, text), path, false));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return ConfigReader.read(files, 10_000);
    }

    private static List<String> told(ConfigReader.ReadResult result) {
        return result.files().stream()
                .flatMap(file -> file.entries().stream())
                .map(entry -> entry.span().line() + " " + entry.key() + "=" + entry.value()
                        + (entry.profiles().isEmpty() ? "" : " " + entry.profiles()))
                .toList();
    }

    @Test
    void propertiesHaveContinuationsEscapesAndDocuments() {
        assertThat(told(read("application.properties", """
                        # comment
                        a.b = one \\
                          two
                        c\\:d:three\\u0021

                        e
                        #---
                        spring.config.activate.on-profile=dev
                        f=four
                        """)))
                .containsExactly(
                        "2 a.b=one two",
                        "4 c:d=three!",
                        "6 e=",
                        "8 spring.config.activate.on-profile=dev [dev]",
                        "9 f=four [dev]");
    }

    @Test
    void yamlIsFlatWithListsDocumentsAnchorsAndWhatMavenReplaces() {
        assertThat(told(read("application.yml", """
                        version: @project.version@
                        base: &pool
                          min: 1
                        hosts: [a, b]
                        main:
                          <<: *pool
                          max: 9
                        ---
                        spring.config.activate.on-profile: test
                        "[a.b]":
                          c: true
                        """)))
                .containsExactly(
                        "1 version=$project.version$",
                        "3 base.min=1",
                        "4 hosts[0]=a",
                        "4 hosts[1]=b",
                        "6 main.min=1",
                        "7 main.max=9",
                        "9 spring.config.activate.on-profile=test [test]",
                        "11 [a.b].c=true [test]");
    }

    @Test
    void spellingsOfOneKeyAreOne() {
        assertThat(List.of("spring.jpa.showSql", "spring.jpa.show-sql", "SPRING.JPA.SHOW_SQL"))
                .extracting(Keys::canonical)
                .containsOnly("spring.jpa.showsql");
        assertThat(Keys.canonical("logging.level[org.hibernate.SQL]")).isEqualTo("logging.level.org.hibernate.sql");
        assertThat(Keys.canonical("servers[2].url")).isEqualTo("servers.url");
    }

    @Test
    void xmlIsPathsWithAttributesAndNamedValues() {
        assertThat(told(read("hibernate.cfg.xml", """
                        <?xml version="1.0"?>
                        <!DOCTYPE hibernate-configuration SYSTEM "http://example.org/missing.dtd" [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                        <hibernate-configuration>
                          <property
                              name="show_sql">true</property>
                          <mapping
                              resource="a"/>
                        </hibernate-configuration>
                        """)))
                .containsExactly(
                        "5 hibernate-configuration.property.@name=show_sql",
                        "5 hibernate-configuration.property=true",
                        "7 hibernate-configuration.mapping.@resource=a",
                        "5 hibernate.show_sql=true");
    }

    @Test
    void levelsOfLoggersAreBroughtUnderOneKey() {
        read("logback-spring.xml", """
                <configuration>
                  <springProfile name="dev"><logger name="a.B" level="TRACE"/></springProfile>
                  <logger name="c"><level value="debug"/></logger>
                  <root level="INFO"/>
                </configuration>
                """);
        read("log4j.properties", "log4j.logger.d.E=DEBUG, file");
        read("log4j2.properties", "logger.x.name=f\nlogger.x.level=warn\nrootLogger.level=info");

        assertThat(told(read("log4j2.yaml", """
                        Configuration:
                          Loggers:
                            Logger:
                              - {name: g, level: trace}
                        """)))
                .contains(
                        "2 logging.level.a.B=TRACE [dev]",
                        "3 logging.level.c=debug",
                        "4 logging.level.root=INFO",
                        "1 logging.level.d.E=DEBUG",
                        "2 logging.level.f=warn",
                        "3 logging.level.root=info",
                        "4 logging.level.g=trace");
    }

    @Test
    void versionsComeFromPropertiesParentsAndManagement() {
        read("pom.xml", """
                <project>
                  <groupId>org.example</groupId><artifactId>all</artifactId><version>1</version>
                  <properties><orm.version>5.6.15.Final</orm.version></properties>
                  <dependencyManagement><dependencies><dependency>
                    <groupId>org.hibernate</groupId><artifactId>hibernate-core</artifactId>
                    <version>${orm.version}</version>
                  </dependency></dependencies></dependencyManagement>
                </project>
                """);
        ConfigReader.ReadResult result = read("app/pom.xml", """
                <project>
                  <parent><groupId>org.example</groupId><artifactId>all</artifactId><version>1</version></parent>
                  <artifactId>app</artifactId>
                  <dependencies>
                    <dependency><groupId>org.hibernate</groupId><artifactId>hibernate-core</artifactId></dependency>
                    <dependency><groupId>${project.groupId}</groupId><artifactId>x</artifactId><version>${project.version}</version></dependency>
                    <dependency><groupId>other</groupId><artifactId>y</artifactId></dependency>
                  </dependencies>
                </project>
                """);

        Configuration configuration = Configuration.of(result.files());

        assertThat(configuration.libraries().of("app/pom.xml"))
                .extracting(library ->
                        library.id() + " " + library.version() + " " + library.scope() + " " + library.versionAt())
                .containsExactly(
                        "org.hibernate:hibernate-core 5.6.15.Final  pom.xml:3",
                        "org.example:x 1  app/pom.xml:6",
                        "other:y   app/pom.xml:7",
                        "org.example:all 1 parent app/pom.xml:2");
        assertThat(configuration.program("app/src/main/resources/application.yml"))
                .contains("");
        assertThat(configuration.module("app/src/main/resources/application.yml"))
                .contains("app/pom.xml");
    }

    @Test
    void whatIsMalformedIsToldAndTheRestIsKept() {
        read("application.yml", "a: 1\nb: \"open\nc: [1\n");
        read("logback.xml", "<configuration>\n<root level='DEBUG'>\n</configuration>");
        ConfigReader.ReadResult result = read("application.properties", "x=" + "y".repeat(20_000));

        assertThat(told(result)).contains("1 a=1", "2 configuration.root.@level=DEBUG");
        assertThat(result.problems())
                .extracting(problem -> problem.kind() + " " + problem.location())
                .containsExactly(
                        "SYNTAX application.yml:4", "SYNTAX logback.xml:3", "TOO_LARGE application.properties:1");
        assertThat(result.problems()).extracting(Problem::message).noneMatch(message -> message.contains("open"));
    }

    @Test
    void commentsSpeakAboutTheirLineOrTheNext() {
        ConfigReader.ReadResult yaml = read("application.yml", """
                a: 1 # carelint:ignore some-rule -- because
                # carelint:ignore other-rule -- too

                # more
                b: "# carelint:ignore"
                """);

        assertThat(yaml.files().get(0).comments())
                .extracting(
                        comment -> comment.text() + " at " + comment.target().line())
                .containsExactly("carelint:ignore some-rule -- because at 1", "carelint:ignore other-rule -- too at 5");
        assertThat(read("web.xml", """
                        <web-app>
                          <!-- carelint:ignore some-rule -- because -->
                          <a b="c"/>
                        </web-app>
                        """).files().get(1).comments())
                .extracting(
                        comment -> comment.text() + " at " + comment.target().line())
                .containsExactly("carelint:ignore some-rule -- because at 3");
    }

    @Test
    void namesOfFilesAndFoldersTellTheProfile() {
        read("src/main/resources/application-dev.yml", "a: 1");
        read("src/main/resources/application-azure-prod.yml", "a: 1");
        ConfigReader.ReadResult result = read("src/main/resources/local/db.properties", "a=1");

        assertThat(result.files())
                .extracting(file -> file.isForDevelopment(file.entries().get(0)))
                .containsExactly(true, false, true);
        assertThat(List.of("dev | test", "!prod", "dev & cloud"))
                .allMatch(expression -> Profiles.areForDevelopment(List.of(expression)));
        assertThat(List.of("dev | staging", "!dev", "production", "prod-test"))
                .noneMatch(expression -> Profiles.areForDevelopment(List.of(expression)));
    }

    @Test
    void numbersAndDurationsAreComparedInSeconds() {
        assertThat(List.of("30m", "PT30M", "1800", "1800000ms", "-1", "soon"))
                .extracting(text -> Durations.seconds(text, 1).orElse(-9))
                .containsExactly(1800L, 1800L, 1800L, 1800L, -1L, -9L);
    }

    @Test
    void textsForPeopleAreNoConfiguration() {
        assertThat(List.of("messages_de.properties", "a/ValidationMessages.properties", "data.xml", "openapi.yaml"))
                .allMatch(path -> Role.of(path).isEmpty());
        assertThat(Role.of("src/main/resources/moduleApplicationContext.xml")).contains(Role.BEANS);
        assertThat(Role.of("conf/mail.properties")).contains(Role.OTHER);
    }
}
