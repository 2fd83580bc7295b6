class Loops {
    int f(List<String> names, int n) {
        int sum = 0;
        outer:
        for (String name : names) {
            for (int i = 0, j = n; i < j; i++, j--) {
                if (name.length() > i) {
                    continue outer;
                }
                if (sum > 100) {
                    break outer;
                }
                sum += i;
            }
        }
        while (true) {
            if (sum-- < 0) {
                break;
            }
        }
        do {
            n++;
        } while (n < 10 && sum > 0);
        return sum;
    }
}
