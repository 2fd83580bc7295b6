def log = new File(basedir, 'build.log').text
['baseline', 'check', 'explain', 'help', 'scan'].each { goal ->
    assert log.contains("carelint:${goal}\n")
}
assert log.contains('phi-in-log')
assert log.contains('CWE-532')
