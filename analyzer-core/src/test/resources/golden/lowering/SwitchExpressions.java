class SwitchExpressions {
    String f(Kind k, int i) {
        String s = switch (k) {
            case ONE -> "one";
            case TWO -> {
                if (i > 0) {
                    yield "some";
                }
                yield "two";
            }
            case THREE -> throw new IllegalStateException();
        };
        int n = switch (i) {
            case 1:
                yield 2;
            default:
                yield 3;
        };
        return s + n;
    }
}
