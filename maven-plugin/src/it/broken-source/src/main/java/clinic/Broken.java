package clinic;

class Broken {
    void unfinished() {
        int visits = ;
    }
}
