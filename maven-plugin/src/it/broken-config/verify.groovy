def log = new File(basedir, 'build.log').text
assert log =~ /Failed to execute goal \S+:check .*carelint\.yaml:3/
assert log.contains('sanitisers')
assert log.contains('sanitizers')
assert !log.contains('phi-in-log:')
