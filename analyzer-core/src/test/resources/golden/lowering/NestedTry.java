class NestedTry {
    String f(Source s) {
        for (String part : s.parts()) {
            try {
                try {
                    part = s.read(part);
                } catch (IOException e) {
                    continue;
                }
                if (part == null) {
                    break;
                }
            } finally {
                s.done(part);
            }
        }
        try {
            return s.last();
        } finally {
            String last = "x";
            s.done(last);
        }
    }
}
