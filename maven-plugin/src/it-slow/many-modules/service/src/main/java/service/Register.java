package service;

import model.Patient;

public class Register {
    public String describe(Patient patient) {
        return "number " + patient.getSsn();
    }
}
