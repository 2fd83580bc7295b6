package org.example.clinic.dicom;

import java.util.Map;

/** The text elements at the start of a DICOM file, by keyword. */
public class DicomHeader {
    private final Map<String, String> elements;

    public DicomHeader(Map<String, String> elements) {
        this.elements = Map.copyOf(elements);
    }

    public String getPatientName() {
        return elements.get("PatientName");
    }

    public String getPatientId() {
        return elements.get("PatientID");
    }

    public String getModality() {
        return elements.get("Modality");
    }

    public int size() {
        return elements.size();
    }
}
