package dev.carelint.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Encoding changes where data may stand, never what data it is. */
class EncodedTest {
    private static final Atom SECRET = new Atom.Labelled("secret", new Site(0, 0));

    @Test
    void encodedDataIsTheSameDataAndStillLeaks() {
        Atom encoded = SECRET.encodedAs(Set.of("html"));

        assertThat(encoded.plain()).isEqualTo(SECRET);
        assertThat(encoded.mayCarryData()).isTrue();
        assertThat(encoded).isNotEqualTo(SECRET);
    }

    @Test
    void formsAddUpInAnyOrderAndNeverNest() {
        Atom one = SECRET.encodedAs(Set.of("html")).encodedAs(Set.of("url"));
        Atom other = SECRET.encodedAs(Set.of("url")).encodedAs(Set.of("html"));

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.plain()).isEqualTo(SECRET);
    }

    @Test
    void decodingLeavesNoForm() {
        Value encoded = Value.of(SECRET, null).encodedAs(Set.of("html", "url"));

        assertThat(encoded.decoded().atoms()).containsExactly(SECRET);
    }

    @Test
    void whatCarriesNoDataHasNoForm() {
        assertThat(Atom.Known.NULL.encodedAs(Set.of("html"))).isEqualTo(Atom.Known.NULL);
        assertThat(Atom.Clean.INSTANCE.encodedAs(Set.of("html"))).isEqualTo(Atom.Clean.INSTANCE);
    }
}
