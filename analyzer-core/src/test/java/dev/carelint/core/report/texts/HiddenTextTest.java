package dev.carelint.core.report.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reports show of source, and what they do not. */
class HiddenTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "String key = \"hunter2\";",
                "String key = \"correct horse hunter\";",
                "log.info(\"Patient John Hunter {}\", id);",
                "log.info(\"password: hunter {}\", id);",
                "String url = \"jdbc:postgresql://app:hunter@db/%s\";",
                "send(\"hunter.smith@example.org \");",
                "char[] key = {'h', 'u', 'n', 't', 'e', 'r'};",
                "x(\"\"\"\n  hunter\n  \"\"\");",
                "x(\"a\\\"hunter\");",
                "x(\"never closed hunter",
                "/* the password is hunter */",
                "// hunter lives here",
                "x(); // \"hunter\"",
                "String s = \\u0022hunter\\u0022;",
                "@Value(\"${db.password:hunter}\") String p;",
            })
    void dataIsHidden(String source) {
        assertThat(shown("A.java", source)).doesNotContainIgnoringCase("hunter").doesNotContain("'h'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "long ssn = 987_65_4321L;",
                "double id = 98765.4;",
                "byte[] key = {0x1f, (byte) 0xe2};",
                "byte[] key = {1, -22, 33, (byte) 44};",
                "String mrn = \"98765\";"
            })
    void numbersThatMayIdentifyAreHidden(String source) {
        assertThat(shown("A.java", source)).containsAnyOf("••••").doesNotContain("98765", "4321", "1f", "e2", "33");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log.info(\"Registered patient {} of {}\", id, ward);",
                "log.info(\"mrn={}, dob: {}\", mrn, dob);",
                "return \"Patient \" + mrn + \", born \" + dob;",
                "String.format(\"%s (%d)\", name, age);",
                "int limit = 1024; char c = 'x'; String none = \"\";",
                "x(); // carelint:ignore phi-in-log -- this is the audit trail",
                "int a = b / c; // carelint:ignore weak-hash -- not about people",
            })
    void whatHoldsNothingIsShown(String source) {
        assertThat(shown("A.java", source)).isEqualTo(source);
    }

    @Test
    void oneMarkForAllLengths() {
        assertThat(shown("A.java", "f(\"abc\", \"abcdefghijklmnop\");")).isEqualTo("f(\"••••\", \"••••\");");
        assertThat(shown("A.java", "/**\n * one\n */\nint a;")).isEqualTo("/* … \n … \n */\nint a;");
    }

    @Test
    void columnsAreFoundAgain() {
        String source = "f(\"a secret key\", patient, \"xyz\", last);";
        HiddenText.Line line = HiddenText.of("A.java", source).line(1);
        assertThat(line.text().substring(line.column(source.indexOf("patient") + 1) - 1))
                .startsWith("patient,");
        assertThat(line.text().substring(line.column(source.indexOf("last") + 1) - 1))
                .startsWith("last)");
        assertThat(line.column(1)).isEqualTo(1);
        assertThat(line.text().charAt(line.column(source.indexOf("secret") + 1) - 1))
                .isEqualTo('•');
    }

    @Test
    void settingsShowTheirNames() {
        assertThat(shown("app.properties", "db.password=hunter2\n# hunter\nplain hunter"))
                .isEqualTo("db.password=••••\n••••\n••••");
        assertThat(shown("app.yml", "db:\n  password: hunter2\n  - hunter")).isEqualTo("db:\n  password: ••••\n  ••••");
        assertThat(shown("map.hbm.xml", "<property name=\"ssn\" column='x'>hunter</property>"))
                .doesNotContain("hunter", "ssn")
                .startsWith("<property name=\"••••\" column='••••'>••••</property>");
    }

    @Test
    void linesAreThoseOfTheFile() {
        assertThat(HiddenText.of("A.java", "a\r\nb\rc\n").size()).isEqualTo(4);
        assertThat(HiddenText.of("A.java", "a;\r\n\"hunter2\";\rc;").line(2).text())
                .isEqualTo("\"••••\";");
    }

    private static String shown(String path, String source) {
        HiddenText text = HiddenText.of(path, source);
        StringBuilder shown = new StringBuilder();
        for (int line = 1; line <= text.size(); line++) {
            shown.append(line == 1 ? "" : "\n").append(text.line(line).text());
        }
        return shown.toString();
    }
}
