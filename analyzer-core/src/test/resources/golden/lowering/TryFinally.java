class TryFinally {
    String f(Reader r) {
        String x = null;
        try {
            x = r.read();
            if (x == null) {
                return "none";
            }
            r.skip();
        } catch (IOException | RuntimeException e) {
            log(x, e);
        } finally {
            r.close();
        }
        return x;
    }
}
