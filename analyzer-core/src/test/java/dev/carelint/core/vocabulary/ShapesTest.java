package dev.carelint.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {
    @ParameterizedTest
    @CsvSource({
        "ssn 417-63-2958 of a patient, ssn •••• of a patient",
        "MRN00482913, ••••",
        "patient-4825913 asked, patient-•••• asked",
        "call 617 555 0142 first, call •••• first",
        "9434765919, ••••",
        "aB3dE6gH9jK2mN5pQ8sT1v is the key, •••• is the key",
        "was AKIA2B3C4D5E6F7G8H9J0 once, was •••• once"
    })
    void numbersAndKeysAreHidden(String text, String shown) {
        assertThat(Shapes.hidden(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socialSecurityNumber",
                "social_security_number_of_the_patient_2",
                "urn:oid:2.16.840.1.113883.4.1",
                "until 2027-03-31",
                "CARE-12345",
                "8867-4",
                "PID-5-1",
                "name[0].family",
                "X-Patient-Social-Security-Number-V2"
            })
    void namesStay(String text) {
        assertThat(Shapes.hidden(text)).isEqualTo(text);
    }
}
