package dev.carelint.rules.literals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checksums hold for published examples, and find what they promise to find in numbers drawn at random. */
class ChecksumsTest {
    private static final long SEED = 20_261_122;
    private static final int TRIALS = 500;

    private final Checksums checksums = Checksums.read();

    @ParameterizedTest
    @CsvSource({
        "luhn, 79927398713",
        "luhn, 4111111111111111",
        "luhn, 8003608166690503",
        "kvnr, A123456780",
        "verhoeff, 236",
        "verhoeff, 499118665246",
        "nhs, 9434765919",
        "nhs, 4010232137",
        "nric-s, S1234567D",
        "nric-f, F1234567N",
        "nric-g, G1234567X",
        "nric-m, M5043078W",
        "hkid-one, G123456A",
        "hkid-one, A1234563",
        "hkid-two, AB9876543",
        "mod-11-2, 11010519491231002X",
        "mod-11-2, 440524188001010014",
        "tw-id, A123456789",
        "my-number, 123456789018",
        "au-medicare, 2123456701",
        "nhi, ABC1235",
        "pps, 1234567T",
        "ean-13, 7569217076985",
        "cpf-first, 52998224725",
        "cpf-second, 52998224725",
        "nir, 255081416802538",
        "codice-fiscale, RSSMRA85T10A562S"
    })
    void publishedExamplesHold(String checksum, String number) {
        assertThat(checksums.named(checksum).holds(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"luhn", "verhoeff"})
    void oneWrongDigitIsFound(String name) {
        Checksum checksum = checksums.named(name);
        Random random = new Random(SEED);
        for (int i = 0; i < TRIALS; i++) {
            String number = valid(checksum, random, 11);
            int place = random.nextInt(number.length());
            char other = (char) ('0' + (number.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
            String wrong = number.substring(0, place) + other + number.substring(place + 1);

            assertThat(checksum.holds(wrong)).as("seed %d, trial %d", SEED, i).isFalse();
        }
    }

    @Test
    void verhoeffFindsSwappedNeighbours() {
        Checksum verhoeff = checksums.named("verhoeff");
        Random random = new Random(SEED);
        for (int i = 0; i < TRIALS; i++) {
            StringBuilder number = new StringBuilder(valid(verhoeff, random, 11));
            int place = random.nextInt(number.length() - 1);
            char first = number.charAt(place);
            number.setCharAt(place, number.charAt(place + 1));
            number.setCharAt(place + 1, first);
            boolean isSame = number.charAt(place) == first;

            assertThat(verhoeff.holds(number.toString()))
                    .as("seed %d, trial %d", SEED, i)
                    .isEqualTo(isSame);
        }
    }

    /** Each prefix has one check digit at most, so that nine of ten numbers drawn at random are refused. */
    @ParameterizedTest
    @CsvSource({
        "nhs, 9",
        "my-number, 11",
        "th-citizen, 12",
        "kr-rrn, 12",
        "au-medicare, 8",
        "ean-13, 12",
        "cpf-first, 9"
    })
    void aPrefixHasOneCheckDigitAtMost(String name, int length) {
        Checksum checksum = checksums.named(name);
        Random random = new Random(SEED);
        for (int i = 0; i < TRIALS; i++) {
            String prefix = digits(random, length);
            long valid = "0123456789"
                    .chars()
                    .filter(c -> checksum.holds(prefix + (char) c))
                    .count();

            assertThat(valid).as("seed %d, trial %d", SEED, i).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void numbersThatAreTooShortAreRefused() {
        assertThat(checksums.named("nhs").holds("943")).isFalse();
        assertThat(checksums.named("nir").holds("2550814168025")).isFalse();
        assertThat(checksums.named("verhoeff").holds("")).isFalse();
        assertThat(checksums.named("codice-fiscale").holds("RSSMRA")).isFalse();
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> checksums.named("mod-7"))
                .hasMessageContaining("mod-7")
                .hasMessageContaining("luhn");
    }

    private static String valid(Checksum checksum, Random random, int length) {
        String prefix = digits(random, length);
        return "0123456789"
                .chars()
                .mapToObj(c -> prefix + (char) c)
                .filter(checksum::holds)
                .findFirst()
                .orElseThrow();
    }

    private static String digits(Random random, int length) {
        StringBuilder digits = new StringBuilder();
        while (digits.length() < length) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
