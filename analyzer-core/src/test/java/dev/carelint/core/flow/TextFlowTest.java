package dev.carelint.core.flow;

import static dev.carelint.core.flow.Flows.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the text of an object shows. */
class TextFlowTest {
    @Test
    void toStringShowsWhatItReads() {
        check("""
                static class Patient {
                    String ssn; String room;
                    public String toString() { return "Patient in " + room; }
                }
                void run() {
                    Patient p = new Patient();
                    p.ssn = secret();
                    leak(p);
                    p.room = secret();
                    leak(p); // leaks
                    leak("see " + p); // leaks
                    leak(String.valueOf(p)); // leaks
                }
                """);
    }

    @Test
    void anObjectWithoutToStringShowsNothing() {
        check("""
                static class Patient { String ssn; }
                void run() {
                    Patient p = new Patient();
                    p.ssn = secret();
                    leak(p);
                    leak("" + p);
                }
                """);
    }

    @Test
    void recordsShowAllComponents() {
        check("""
                record Visit(String room, String patient) {}
                record Quiet(String patient) { public String toString() { return "quiet"; } }
                void run() {
                    leak(new Visit("1", secret())); // leaks
                    leak(new Visit("1", "x"));
                    leak(new Visit("1", secret()).room());
                    leak(new Quiet(secret()));
                }
                """);
    }

    @Test
    void lombokShowsAllButWhatIsExcluded() {
        check("""
                @Data static class Open { String ssn; }
                @Data static class Closed { @ToString.Exclude String ssn; String room; }
                void run() {
                    Open open = new Open();
                    open.setSsn(secret());
                    leak(open); // leaks
                    Closed closed = new Closed();
                    closed.setSsn(secret());
                    leak(closed);
                    leak(closed.getSsn()); // leaks
                }
                """);
    }

    @Test
    void collectionsShowTheirElements() {
        check("""
                static class Patient { String ssn; public String toString() { return ssn; } }
                static class Plain { String ssn; }
                void run() {
                    Patient patient = new Patient();
                    patient.ssn = secret();
                    Plain plain = new Plain();
                    plain.ssn = secret();
                    leak(List.of(patient)); // leaks
                    leak(List.of(plain));
                    Map<String, Patient> map = new HashMap<>();
                    map.put("a", patient);
                    leak("all: " + map); // leaks
                    leak(new Patient[] {patient});
                }
                """);
    }

    @Test
    void theClassAtRunTimeDecides() {
        check("""
                interface Thing {}
                static class Loud implements Thing { String in; public String toString() { return in; } }
                static class Mute implements Thing { String in; }
                void run() {
                    Loud loud = new Loud();
                    loud.in = secret();
                    Mute mute = new Mute();
                    mute.in = secret();
                    Thing thing = loud;
                    leak(thing); // leaks
                    thing = mute;
                    leak(thing);
                }
                """);
    }

    @Test
    void inheritedToStringIsFound() {
        check("""
                static class Person { String name; public String toString() { return name; } }
                static class Patient extends Person { }
                void run() {
                    Patient p = new Patient();
                    p.name = secret();
                    leak(p); // leaks
                }
                """);
    }

    @Test
    void objectsThatShowEachOtherEnd() {
        check("""
                static class One { Two two; String in; public String toString() { return in + two; } }
                static class Two { One one; public String toString() { return "" + one; } }
                void run() {
                    One one = new One();
                    one.two = new Two();
                    one.two.one = one;
                    leak(one.two);
                    one.in = secret();
                    leak(one.two); // leaks
                }
                """);
    }

    @Test
    void objectsOfUnknownClassesThatShowEachOtherEnd() {
        check("""
                static class Link { Object next; Object other; public String toString() { return "" + next + other; } }
                static class Last { Object back; String in; public String toString() { return in + back; } }
                void run() {
                    Link link = new Link();
                    Last last = new Last();
                    link.next = last;
                    link.other = link;
                    last.back = link;
                    leak(link);
                    last.in = secret();
                    leak(link); // leaks
                }
                """);
    }

    @Test
    void aRingIsNoWorkThatIsCut() {
        Flows flows = Flows.of("""
                static class Link { Object next; public String toString() { return "" + next; } }
                void run() {
                    Link link = new Link();
                    link.next = link;
                    leak(link);
                }
                """);
        assertThat(flows.result().cut()).isEmpty();
    }
}
