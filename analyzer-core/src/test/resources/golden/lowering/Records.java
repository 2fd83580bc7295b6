record Records<T>(String ssn, @NotPhi T... values) implements Serializable {
    static final int MAX = 3;

    Records {
        Objects.requireNonNull(ssn);
        ssn = ssn.trim();
    }

    Records(String ssn) {
        this(ssn, (T[]) new Object[0]);
    }

    record Empty() {
        public String toString() {
            return "";
        }
    }
}
