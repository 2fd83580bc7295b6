class Conditions {
    String f(String a, String b, boolean c) {
        String r = c ? a : b == null ? "x" : b;
        boolean d = a != null && (c || !b.isEmpty());
        if (!(d && c) || r == null) {
            r = "y";
        }
        assert r != null : "no " + r;
        return r;
    }
}
