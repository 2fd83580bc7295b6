package ward;

/** {{name}}, {{ssn}}. */
public class Patient {
    private String name = "{{name}}";
    private String ssn = "{{ssn}}";
    private String diagnosis;

    public String getName() {
        return name == null ? "{{name}}" : name;
    }

    public String getSsn() {
        return ssn;
    }

    public String getDiagnosis() {
        return diagnosis;
    }

    @Override
    public String toString() {
        return "{{name}} " + name + "{{ssn}}" + ssn;
    }
}
