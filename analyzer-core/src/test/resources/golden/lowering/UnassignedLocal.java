class UnassignedLocal {
    String f(Source s) {
        String r;
        try {
            r = s.read();
        } catch (IOException e) {
            r = "failed";
        }
        return r;
    }
}
