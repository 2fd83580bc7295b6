package dev.carelint.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingTest {
    private static List<String> meant(String pattern, String... keys) {
        Setting.Key key = Setting.Key.parse(pattern);
        return List.of(keys).stream().filter(key::matches).toList();
    }

    @Test
    void starsStandForLettersOfAWordOrForWords() {
        assertThat(meant("**.*password", "password", "db.adminpassword", "db.password.length"))
                .containsExactly("password", "db.adminpassword");
        assertThat(meant("a.*.c", "a.b.c", "a.b.b.c")).containsExactly("a.b.c");
        assertThat(meant("a.**", "a", "a.b.c", "ab")).containsExactly("a", "a.b.c");
    }

    @Test
    void bracesStandForEither() {
        assertThat(meant("logging.level.{a,b.c}", "logging.level.a", "logging.level.b.c", "logging.level.b"))
                .containsExactly("logging.level.a", "logging.level.b.c");
    }

    @Test
    void spellingDoesNotMatter() {
        assertThat(meant("spring.jpa.show-sql", "spring.jpa.showsql")).hasSize(1);
    }

    @Test
    void whatIsNoPatternIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.Key.parse("a b"))
                .withMessageContaining("is no pattern of keys");
        assertThatIllegalArgumentException().isThrownBy(() -> Setting.Key.parse("{a,b"));
    }

    @Test
    void versionsAreComparedNumberByNumber() {
        assertThat(VersionRange.compare("5.6.15.Final", "6")).isNegative();
        assertThat(VersionRange.compare("10.1", "9.9")).isPositive();
        assertThat(VersionRange.compare("6.0.0.Final", "6")).isZero();
        assertThat(VersionRange.compare("2.0-rc1", "2.0")).isNegative();
        assertThat(VersionRange.compare("2.0", "2.0-beta9")).isPositive();
    }

    @Test
    void rangesSpeakOfLibrariesByPattern() {
        VersionRange range = VersionRange.parse("org.hibernate*:hibernate-core < 6");

        assertThat(range.concerns("org.hibernate.orm:hibernate-core")).isTrue();
        assertThat(range.concerns("org.hibernate:hibernate-validator")).isFalse();
        assertThat(List.of("5.6.15.Final", "6.0.0.Final", "3.6"))
                .filteredOn(range::holds)
                .hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> VersionRange.parse("hibernate < 6"));
    }
}
