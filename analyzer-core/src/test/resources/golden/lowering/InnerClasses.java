class InnerClasses {
    String name;

    class Inner {
        String get() {
            return name + InnerClasses.this.name;
        }
    }

    static class Nested {
        Inner make(InnerClasses outer) {
            return outer.new Inner() {};
        }
    }

    interface Shape {
        String KIND = "shape";

        String area();

        default String show() {
            return Shape.super.toString() + area();
        }
    }
}
