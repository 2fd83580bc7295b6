def log = new File(basedir, 'build.log').text
assert log =~ /Failed to execute goal \S+:check .*failOn.*severe.*critical, high, medium, low, info/
assert log =~ /Failed to execute goal \S+:check .*reports.*word.*sarif/
assert log =~ /Failed to execute goal \S+:check .*missing\.yaml/
assert log =~ /Failed to execute goal \S+:check .*confidence.*sure.*high, medium, low/
assert !log.contains('phi-in-log:')
