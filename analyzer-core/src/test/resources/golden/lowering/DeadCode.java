class DeadCode {
    int f(boolean b) {
        if (b) {
            throw new IllegalStateException();
        } else {
            return 1;
        }
    }

    void g() {
        for (; ; ) {
            run();
        }
    }

    int h(int i) {
        int r;
        if (i > 0) {
            r = 1;
        } else {
            return 0;
        }
        return r;
    }
}
