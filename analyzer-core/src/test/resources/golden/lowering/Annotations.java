@interface Annotations {
    String value() default "none";

    @Deprecated
    int[] sizes();
}
