class SwitchStatements {
    int f(String s, Kind k) {
        int r = 0;
        switch (s) {
            case "a":
            case "b":
                r = 1;
            case "c":
                r += 2;
                break;
            default:
                return -1;
        }
        switch (k) {
            case ONE, TWO -> r++;
            case Kind.THREE -> {
                log(r);
            }
        }
        return r;
    }
}
