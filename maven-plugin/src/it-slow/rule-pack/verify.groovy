def log = new File(basedir, 'build.log').text

// The jar that is built here is a dependency of the plugin; nobody named it.
assert log =~ /\[ERROR\] \S+Board\.java:\[11,\d+\] \w+ phi-on-board: /
assert !(log =~ /Board\.java:\[12,/)
assert log.contains("Carelint: 1 finding")
