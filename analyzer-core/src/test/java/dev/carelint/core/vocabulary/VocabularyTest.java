package dev.carelint.core.vocabulary;

import static dev.carelint.core.vocabulary.ShippedVocabulary.clue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.vocabulary.Clue.Kind;
import dev.carelint.core.vocabulary.DataType.Family;
import dev.carelint.core.vocabulary.Evidence.Certainty;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final String STRING = "java.lang.String";
    private static final String PATIENT = "org.example.Patient";

    private final Vocabulary vocabulary = ShippedVocabulary.read();

    private Optional<String> idOf(Clue clue) {
        return vocabulary.classify(clue).map(evidence -> evidence.type().id());
    }

    @Test
    void saysInOneSentenceWhy() {
        assertThat(vocabulary.classify(clue(Kind.FIELD, "ssn", PATIENT, STRING)))
                .hasValueSatisfying(evidence -> assertThat(evidence.because())
                        .isEqualTo("field ssn of Patient is named like a social security number"));
    }

    @Test
    void saysWhichWordsSpeakAndForWhom() {
        assertThat(vocabulary.explain(clue(Kind.FIELD, "homePhoneNumber", PATIENT, STRING)))
                .containsExactly(
                        "\"home phone number\" in its name says so; it belongs to a patient; its type String can hold one");
        assertThat(vocabulary.explain(clue(Kind.METHOD, "getId", PATIENT, "java.lang.Long")))
                .contains("that is debatable, and what is debatable is not reported");
    }

    @Test
    void saysWhyANameDoesNotSpeak() {
        assertThat(vocabulary.explain(clue(Kind.FIELD, "ssn", PATIENT, "boolean")))
                .containsExactly("field ssn of Patient is a boolean, which tells nothing about anyone");
        assertThat(vocabulary.explain(clue(Kind.FIELD, "lastName", PATIENT, "int")))
                .containsExactly(
                        "field lastName of Patient is named like a family name, but its type int does not hold one");
        assertThat(vocabulary.explain(clue(Kind.FIELD, "maskedSsn", PATIENT, STRING)))
                .containsExactly(
                        "field maskedSsn of Patient is named for something else: \"masked\" in the name speaks against sensitive data");
        assertThat(vocabulary.explain(clue(Kind.FIELD, "ward", PATIENT, STRING)))
                .containsExactly(
                        "field ward of Patient has no name that the vocabulary knows for patient data or secrets");
        assertThat(vocabulary.explain(clue(Kind.FIELD, "SSN", PATIENT, STRING)))
                .containsExactly("field SSN of Patient is written like a constant, which the program itself fixes");
        assertThat(vocabulary.explain(clue(Kind.HL7_PATH, "MSH-9", "", STRING)))
                .containsExactly("HL7 field MSH-9 is no patient data in the table of HL7 v2 fields");
        assertThat(vocabulary.explain(new Clue(Kind.FIELD, "ssn", PATIENT, "", STRING, List.of("NotPhi"), List.of())))
                .containsExactly("field ssn of Patient is annotated with @NotPhi");
    }

    @Test
    void aTruthValueIsNeverSensitive() {
        for (String name : List.of("ssn", "password", "hivStatus", "patientName")) {
            assertThat(idOf(clue(Kind.FIELD, name, PATIENT, "boolean"))).isEmpty();
            assertThat(idOf(clue(Kind.METHOD, name, PATIENT, "java.lang.Boolean")))
                    .isEmpty();
        }
    }

    @Test
    void aNumberMayBeAnIdentifierButNoName() {
        assertThat(idOf(clue(Kind.FIELD, "ssn", PATIENT, "long"))).contains("ssn");
        assertThat(idOf(clue(Kind.FIELD, "lastName", PATIENT, "int"))).isEmpty();
    }

    @Test
    void surrogateIdsAndAgesAreDebatable() {
        assertThat(vocabulary.classify(clue(Kind.METHOD, "getId", PATIENT, "java.lang.Long")))
                .hasValueSatisfying(evidence -> assertThat(evidence.certainty()).isEqualTo(Certainty.LOW));
        assertThat(vocabulary.classify(clue(Kind.METHOD, "getAge", PATIENT, "int")))
                .hasValueSatisfying(evidence -> assertThat(evidence.certainty()).isEqualTo(Certainty.LOW));
    }

    @Test
    void aVariableMakesNoPersonOfWhatNamesItsOwnKind() {
        assertThat(idOf(new Clue(Kind.FIELD, "name", "p.ResourceWrapper", "patient", STRING, List.of(), List.of())))
                .isEmpty();
        assertThat(idOf(new Clue(Kind.FIELD, "name", "p.Entity", "patient", STRING, List.of(), List.of())))
                .isPresent();
    }

    @Test
    void annotationsDecideBeforeNames() {
        Clue declared = new Clue(Kind.FIELD, "blob7", "", "", STRING, List.of("Phi"), List.of());
        Clue named = new Clue(Kind.FIELD, "lastName", PATIENT, "", STRING, List.of("Phi"), List.of());
        Clue denied = new Clue(Kind.FIELD, "ssn", PATIENT, "", STRING, List.of("NotPhi"), List.of());
        assertThat(vocabulary.classify(declared)).hasValueSatisfying(evidence -> {
            assertThat(evidence.type()).isEqualTo(Vocabulary.PHI);
            assertThat(evidence.certainty()).isEqualTo(Certainty.HIGH);
        });
        assertThat(idOf(named)).contains("family-name");
        assertThat(idOf(denied)).isEmpty();
    }

    @Test
    void siblingsTellAPersonFromAThing() {
        Clue alone = new Clue(Kind.FIELD, "name", "org.example.Row", "", STRING, List.of(), List.of("id", "code"));
        Clue amongPersonal =
                new Clue(Kind.FIELD, "name", "org.example.Row", "", STRING, List.of(), List.of("ssn", "email"));
        assertThat(idOf(alone)).isEmpty();
        assertThat(idOf(amongPersonal)).contains("person-name");
    }

    @Test
    void theReceiverTellsWhoseNameItIs() {
        Clue ofPatient = new Clue(Kind.METHOD, "getName", "", "patient", STRING, List.of(), List.of());
        Clue ofFile = new Clue(Kind.METHOD, "getName", "", "file", STRING, List.of(), List.of());
        assertThat(idOf(ofPatient)).contains("person-name");
        assertThat(idOf(ofFile)).isEmpty();
    }

    @Test
    void aTokenIsASecretOnlyWithoutGrammarAround() {
        assertThat(idOf(clue(Kind.PARAMETER, "token", "org.example.LoginFilter", STRING)))
                .contains("auth-token");
        assertThat(idOf(clue(Kind.PARAMETER, "token", "org.example.QueryParser", STRING)))
                .isEmpty();
        assertThat(idOf(clue(Kind.PARAMETER, "token", "org.example.LoginFilter", "org.example.Token")))
                .isEmpty();
    }

    @Test
    void spellingStyleDoesNotMatterForKeys() {
        Random random = new Random(20240611);
        List<String> names =
                List.of("first name", "date of birth", "patient name count", "api key", "phone number", "table name");
        for (int i = 0; i < 200; i++) {
            List<String> words = List.of(names.get(random.nextInt(names.size())).split(" ", -1));
            String joiner = List.of("_", "-", ".").get(random.nextInt(3));
            String separated = String.join(joiner, words);
            String name = random.nextBoolean() ? separated : separated.toUpperCase(java.util.Locale.ROOT);
            assertThat(idOf(clue(Kind.KEY, name, "", STRING)))
                    .as(name)
                    .isEqualTo(idOf(clue(Kind.KEY, camel(words), "", STRING)));
        }
    }

    private static String camel(List<String> words) {
        StringBuilder name = new StringBuilder(words.get(0));
        words.stream()
                .skip(1)
                .forEach(word ->
                        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)));
        return name.toString();
    }

    @Test
    void surviveNamesOfAnyShape() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String name = random.ints(random.nextInt(30), ' ', 0x2FF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            for (Kind kind : Kind.values()) {
                assertThat(vocabulary.classify(clue(kind, name, name, ""))).isNotNull();
            }
        }
    }

    @Test
    void listsEveryTypeByItsId() {
        List<String> ids = vocabulary.types().stream().map(DataType::id).toList();
        assertThat(ids).hasSizeGreaterThan(80).isSorted();
        assertThat(vocabulary.find("ssn"))
                .hasValueSatisfying(type -> assertThat(type.family()).isEqualTo(Family.PHI));
        assertThat(vocabulary.find("no-such-type")).isEmpty();
    }

    @Test
    void aValueOfAClassIsWhatTheClassIs() {
        assertThat(idOf(clue(Kind.FIELD, "number", "org.example.PhoneNumber", STRING)))
                .hasValue("phone");
        assertThat(idOf(clue(Kind.METHOD, "getValue", "org.example.SocialSecurityNumber", STRING)))
                .hasValue("ssn");
        assertThat(idOf(clue(Kind.FIELD, "value", "org.example.Address", STRING)))
                .isEmpty();
        assertThat(idOf(clue(Kind.FIELD, "value", "org.example.PhoneNumberFormatter", STRING)))
                .isEmpty();
        assertThat(idOf(clue(Kind.FIELD, "number", "org.example.ProviderPhoneNumber", STRING)))
                .isEmpty();
        assertThat(vocabulary.explain(clue(Kind.FIELD, "number", "org.example.PhoneNumber", STRING)))
                .containsExactly("its class is named so, and it is what the class is; its type String can hold one");
    }

    @Test
    void whereAValueComesFromDoesNotChangeIt() {
        assertThat(idOf(clue(Kind.METHOD, "ssnFromHeader", "org.example.Requests", STRING)))
                .hasValue("ssn");
        assertThat(idOf(clue(Kind.FIELD, "ssnHeader", "org.example.Requests", STRING)))
                .isEmpty();
    }

    @Test
    void specialCategoriesAreMarked() {
        assertThat(vocabulary.types().stream().filter(DataType::special).map(DataType::id))
                .containsExactly(
                        "child-abuse-violence",
                        "genetic",
                        "hiv-status",
                        "mental-health",
                        "reproductive-health",
                        "sexual-orientation-gender",
                        "substance-use");
        assertThat(vocabulary.explain(clue(Kind.FIELD, "hivStatus", PATIENT, STRING)))
                .contains("special statutes protect it, so a finding about it is one step more severe");
    }

    @Test
    void pluralsOfNamesAreNames() {
        assertThat(idOf(clue(Kind.FIELD, "names", PATIENT, STRING))).hasValue("person-name");
    }
}
