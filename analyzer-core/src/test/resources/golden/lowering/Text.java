class Text {
    String f() {
        return """
            Dear "patient",\tsee
              line \
            joined\040end
            """ + "tab\tquote\" \u0041 nul\0" + 'c' + '\'' + 0xFF_FF + 07 + 1_000L + 1.5f + 0x8000_0000;
    }
}
