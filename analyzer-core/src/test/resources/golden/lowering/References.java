class References extends Base {
    void f(Patient patient) {
        use(String::valueOf, patient::getSsn, Patient::getSsn, int[]::new, ArrayList<String>::new);
        use(super::f, this::f, Patient.Name::new, a.b.C.INSTANCE::run, make()::run, Patient.class, int[].class);
    }
}
