class Assignments {
    static int count;
    int[] array = {1, 2};
    int total;

    int f(int x, Assignments o) {
        int y = x = 3;
        array[next()] += y++;
        o.total <<= 2;
        this.total = ++count;
        int[][] z = {{1}, {y, -1}}, w = new int[3][];
        o.inner().total--;
        return ~y + z[0][1];
    }
}
