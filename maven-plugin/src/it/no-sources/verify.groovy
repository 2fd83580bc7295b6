import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text

assert log.contains('Carelint: no Java sources in this module.')
assert new JsonSlurper().parse(new File(basedir, 'target/carelint/carelint.sarif')).runs[0].results.isEmpty()
