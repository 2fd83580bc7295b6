package org.dcm4che3.data;

/** Signature stub of the dcm4che enum. */
public enum VR {
    LO,
    PN,
    SH
}
