class TryWithResources {
    void f(Source s) throws Exception {
        try (Reader a = s.open(); var b = a.wrap(); s) {
            b.read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
