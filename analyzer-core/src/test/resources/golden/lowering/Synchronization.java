class Synchronization {
    private int n;

    synchronized int f(Object lock) {
        synchronized (lock) {
            n++;
            return n;
        }
    }
}
