package dev.carelint.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kinds of data that a project defines in its settings. */
class OwnTypesTest {
    private static final String LEAK =
            "package p;\nclass Bank { void run(String donorCode, String ssn) {\n    Log.info(donorCode);\n    Log.info(ssn);\n} }\n";

    @TempDir
    Path folder;

    private Severity severity(String more) throws IOException {
        Clinic clinic = new Clinic(folder);
        clinic.write("p/Bank.java", LEAK);
        String settings = "data-types:\n- {id: donor-code, title: donor code, names: [donor code]" + more + "}\n";
        return clinic.analyze(settings).findings().stream()
                .filter(finding -> finding.location().span().line() == 3)
                .map(Finding::severity)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatTheProjectNamesIsPatientData() throws IOException {
        assertThat(severity("")).isEqualTo(Severity.HIGH);
    }

    @Test
    void whatSpecialStatutesProtectIsAStepMoreSevere() throws IOException {
        assertThat(severity(", special: true")).isEqualTo(Severity.CRITICAL);
        assertThat(severity(", special: true, sensitivity: low")).isEqualTo(Severity.HIGH);
    }

    @Test
    void lessSensitiveDataIsAStepLessSevere() throws IOException {
        assertThat(severity(", sensitivity: low")).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void otherDataIsNoPatientData() throws IOException {
        Clinic clinic = new Clinic(folder);
        clinic.write("p/Bank.java", LEAK);

        assertThat(clinic.analyze("data-types:\n- {id: donor-code, title: code, family: other, names: [donor code]}\n")
                        .findings())
                .extracting(finding -> finding.location().span().line())
                .containsExactly(4);
    }
}
