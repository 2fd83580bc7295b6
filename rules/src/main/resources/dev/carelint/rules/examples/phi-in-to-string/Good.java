package examples;

import java.time.LocalDate;

class Good {
    record Patient(long id, String ssn, LocalDate birthDate) {
        @Override
        public String toString() {
            return "Patient[" + id + "]";
        }
    }

    record Ward(String name, int beds) {}

    record SearchForm(boolean ssnRequired, int patientCount) {}

    static class Member {
        private final long id;
        private final String ssn;

        Member(long id, String ssn) {
            this.id = id;
            this.ssn = ssn;
        }

        boolean isComplete() {
            return ssn != null && id > 0;
        }
    }
}
