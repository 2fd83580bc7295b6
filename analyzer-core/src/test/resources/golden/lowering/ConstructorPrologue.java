class ConstructorPrologue extends Base {
    private final List<String> all = new ArrayList<>();

    ConstructorPrologue(String s) {
        String t = s.trim();
        super(t);
        all.add(t);
    }
}
