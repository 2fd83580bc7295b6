def log = new File(basedir, 'build.log').text
assert log.contains('Carelint: 0 findings; 1 file with')
assert log =~ /\[ERROR\] \S+Admission\.java:\[10,\d+\] \w+ phi-in-log: /
assert !log.contains('class path is incomplete')
