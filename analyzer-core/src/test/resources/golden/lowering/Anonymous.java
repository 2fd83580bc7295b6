class Anonymous {
    static final Object SHARED = new Object() {
        int n = compute();
    };

    Object f(int size) {
        return new ArrayList<String>(size) {
            {
                add("first");
            }

            class Part {
                int twice() {
                    return size * 2;
                }
            }
        };
    }
}
