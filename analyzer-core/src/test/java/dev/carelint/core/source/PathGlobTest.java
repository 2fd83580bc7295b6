package dev.carelint.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            src/A.java              | src/A.java          | true
            src/A.java              | src/B.java          | false
            src/A.java              | xsrc/A.java         | false
            src/*.java              | src/A.java          | true
            src/*.java              | src/a/A.java        | false
            src/**/A.java           | src/A.java          | true
            src/**/A.java           | src/a/b/A.java      | true
            **/generated/**         | generated/A.java    | true
            **/generated/**         | a/generated/b/A.java| true
            **/generated/**         | a/degenerated/A.java| false
            src/gen                 | src/gen/a/A.java    | true
            src/gen/                | src/gen/a/A.java    | true
            src/gen                 | src/general/A.java  | false
            ./src/gen               | src/gen/A.java      | true
            src/{main,test}/*.java  | src/test/A.java     | true
            src/{main,test}/*.java  | src/it/A.java       | false
            A?.java                 | A1.java             | true
            A?.java                 | A12.java            | false
            a.b/A.java              | axb/A.java          | false
            a+(b)[c]/A.java         | a+(b)[c]/A.java     | true
            """)
    void globsMatchRelativePaths(String glob, String path, boolean expected) {
        assertThat(PathGlob.parse(glob).matches(path)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''          | is empty
            /src        | is absolute
            C:/src      | is absolute
            src\\main   | forward slashes
            a/../b      | leaves the analysis root
            a/{b        | unbalanced or nested braces
            a/b}        | unbalanced or nested braces
            a/{b,{c}}   | unbalanced or nested braces
            """)
    void mistakesAreExplained(String glob, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathGlob.parse(glob))
                .withMessageContaining(message);
    }
}
