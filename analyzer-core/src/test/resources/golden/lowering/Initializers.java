class Initializers extends Base {
    static final String NAME = "name";
    static final Logger LOG = Logger.getLogger(NAME);
    final int number = -5;
    double level = 1;
    static String mode = null;
    final List<String> list = new ArrayList<>();
    Runnable hook = () -> run();

    static {
        LOG.info("loaded");
    }

    {
        list.add(NAME);
    }

    Initializers(String s) {
        super(s);
        list.add(s);
    }

    Initializers() {
        this("none");
    }

    Initializers(int i) {}
}
