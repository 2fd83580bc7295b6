package examples;

import java.time.LocalDate;

class Bad {
    record Patient(long id, String ssn, LocalDate birthDate) {} // finds: phi-in-to-string

    static class Member { // finds: phi-in-to-string
        private final long id;
        private final String ssn;

        Member(long id, String ssn) {
            this.id = id;
            this.ssn = ssn;
        }

        @Override
        public String toString() {
            return "Member " + id + " with number " + ssn;
        }
    }
}
