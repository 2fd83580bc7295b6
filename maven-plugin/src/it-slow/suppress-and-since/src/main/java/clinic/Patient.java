package clinic;

public class Patient {
    private final String ssn;

    public Patient(String ssn) {
        this.ssn = ssn;
    }

    public String getSsn() {
        return ssn;
    }
}
