enum Enums implements Coded {
    A("a"),
    B {
        @Override
        String code() {
            return "b" + name();
        }
    };

    private final String code;

    Enums() {
        this(null);
    }

    Enums(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
