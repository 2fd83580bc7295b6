class Lambdas {
    private String prefix;

    Supplier<String> f(String a, int b) {
        String c = a + b;
        Function<String, Supplier<String>> g = x -> () -> prefix + c + x + a;
        Runnable none = () -> {};
        list.forEach(y -> {
            if (y != null) {
                log(y, c);
            }
        });
        return g.apply(a);
    }
}
