package ward;

class Broken {
    String password = "{{password}}" "{{token}}";

    void leak(Patient patient) {
        System.out.println("{{name}}" patient.getSsn());
        String open = "{{ssn}} {{password}};
    }

    void fine(Patient patient) {
        System.out.println("{{ssn}}" + patient.getSsn());
    }
}
