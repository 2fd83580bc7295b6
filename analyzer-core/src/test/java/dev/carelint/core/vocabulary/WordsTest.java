package dev.carelint.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void splitsEveryStyle() {
        assertThat(Words.split("patientLastName")).containsExactly("patient", "last", "name");
        assertThat(Words.split("PATIENT_LAST_NAME")).containsExactly("patient", "last", "name");
        assertThat(Words.split("patient.last-name")).containsExactly("patient", "last", "name");
    }

    @Test
    void keepsAcronymsAndDigitsTogether() {
        assertThat(Words.split("patientSSNNumber")).containsExactly("patient", "ssn", "number");
        assertThat(Words.split("patientMRNs")).containsExactly("patient", "mrns");
        assertThat(Words.split("icd10Code")).containsExactly("icd10", "code");
        assertThat(Words.split("")).isEmpty();
    }

    @Test
    void knowsSingularsAndNamesWithoutDigits() {
        assertThat(Words.forms("names")).contains("name");
        assertThat(Words.forms("allergies")).contains("allergy");
        assertThat(Words.forms("address2")).contains("address");
        assertThat(Words.forms("address")).containsExactly("address");
    }
}
