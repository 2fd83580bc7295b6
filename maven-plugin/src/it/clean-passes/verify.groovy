import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text

assert log.contains('Carelint: 0 findings; 2 files with')
assert !log.contains('[ERROR]')

def run = new JsonSlurper().parse(new File(basedir, 'target/carelint/carelint.sarif')).runs[0]
assert run.results.isEmpty()
