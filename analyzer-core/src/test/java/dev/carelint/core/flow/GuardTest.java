package dev.carelint.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a condition of the program proves of a text behind it. */
class GuardTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
            if (s.matches("[a-z0-9]+")) leak(s);                                   ~ checked
            if (!s.matches("[a-z]+")) throw new RuntimeException(); leak(s);       ~ checked
            String u = s; if (u.matches("[a-z]+")) leak(s);                        ~ checked
            if (s.matches("[A-Z]{3}-\\\\d{4}")) leak("x" + s);                     ~ checked
            if (s.equals("asc") || "desc".equals(s)) leak(s);                      ~ checked
            if (List.of("a", "b").contains(s)) leak(s);                            ~ checked
            if (ALLOWED.contains(s)) leak(s);                                      ~ checked
            leak(ALLOWED.contains(s) ? s : "none");                                ~ checked
            switch (s) { case "a": case "b": leak(s); break; default: break; }     ~ checked
            if (s.matches(".*")) leak(s);                                          ~ open
            if (s.matches("[^a]+")) leak(s);                                       ~ open
            if (s.matches("[a-z\\\\x27]+")) leak(s);                                 ~ open
            if (s.matches("[a-z\\\\n]+")) leak(s);                                   ~ open
            if (s.matches("[a-z';]+")) leak(s);                                    ~ open
            if (!s.matches("[a-z]+")) leak(s);                                     ~ open
            if (s.matches("[a-z]+")) { leak("ok"); } leak(s);                      ~ open
            if (s.equals("a") || maybe()) leak(s);                                 ~ open
            if (given.contains(s)) leak(s);                                        ~ open
            switch (s) { case "a": break; default: leak(s); }                      ~ open
            if (s.isEmpty()) leak(s);                                              ~ none
            if (s.length() > 3) leak(s);                                           ~ open
            """)
    void conditions(String statement, String expected) {
        Flows flows = Flows.of(
                "static final Set<String> ALLOWED = Set.of(\"a\"); void run(List<String> given) { String s = secret(); "
                        + statement + " }");
        Set<String> forms = new TreeSet<>();
        flows.settledUses()
                .forEach(use -> forms.add(
                        use.atom() instanceof Atom.Encoded encoded ? String.join(",", encoded.forms()) : "open"));
        assertThat(forms.isEmpty() ? "none" : String.join(" ", forms)).isEqualTo(expected);
    }
}
