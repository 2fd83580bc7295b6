def log = new File(basedir, 'build.log').text
assert log.findAll(/\[WARNING\] \S+Admission\.java:\[10,\d+\] \w+ phi-in-log: /).size() == 2
assert log.findAll(/\[ERROR\] \S+Admission\.java:\[10,\d+\] \w+ phi-in-log: /).size() == 1
assert log.contains('of severity low or worse')
