package examples;

import java.util.List;
import java.util.StringJoiner;

class Good {
    private static final String COLUMNS = "ssn,last_name,first_name";

    static class Patient {
        long id;
        String lastName;
        String ssn;
    }

    void load(List<Patient> patients) {
        StringJoiner export = new StringJoiner("\n");
        int withoutSsn = 0;
        for (Patient patient : patients) {
            export.add(patient.lastName);
            if (patient.ssn == null) {
                withoutSsn++;
            }
        }
        System.out.println("Loaded " + patients.size() + " patients, " + withoutSsn + " without a number");
        System.out.println("Columns: " + COLUMNS);
        System.out.printf("%d characters to export%n", export.length());
    }
}
