package org.dcm4che3.data;

/** Signature stub of the dcm4che constants. */
public final class Tag {
    public static final int SOPInstanceUID = 0x00080018;
    public static final int Modality = 0x00080060;
    public static final int InstitutionName = 0x00080080;
    public static final int PatientName = 0x00100010;
    public static final int PatientID = 0x00100020;
    public static final int PatientBirthDate = 0x00100030;
    public static final int PatientAddress = 0x00101040;
    public static final int Rows = 0x00280010;

    private Tag() {}
}
