package org.dcm4che3.data;

import java.util.Date;

/** Signature stub of the dcm4che class: no public repository serves it, fixtures compile against it. */
public class Attributes {
    public String getString(int tag) {
        return null;
    }

    public String getString(int tag, String defVal) {
        return null;
    }

    public String getString(String privateCreator, int tag) {
        return null;
    }

    public String[] getStrings(int tag) {
        return null;
    }

    public Date getDate(int tag) {
        return null;
    }

    public int getInt(int tag, int defVal) {
        return defVal;
    }

    public Attributes getNestedDataset(int sequenceTag) {
        return null;
    }

    public boolean contains(int tag) {
        return false;
    }

    public int size() {
        return 0;
    }

    public Object setString(int tag, VR vr, String s) {
        return null;
    }

    public Object remove(int tag) {
        return null;
    }
}
