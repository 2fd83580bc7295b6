class Captures {
    String field;

    Object f(String a, String b) {
        class Local {
            String b = "own";

            String get() {
                return a + b + field;
            }

            Local copy() {
                return new Local();
            }
        }
        Runnable r = new Runnable() {
            public void run() {
                Supplier<String> s = () -> a;
                use(new Local(), s, new Object() {
                    public String toString() {
                        return a;
                    }
                });
            }
        };
        record Pair(String l, String r) {}
        return new Pair(a, new Local().get());
    }
}
