import groovy.json.JsonSlurper

def results(String project) {
    new JsonSlurper().parse(new File(basedir, project + '/target/carelint/carelint.sarif')).runs[0].results
}

// ClinicTest holds each planted violation to its line; here it counts that the build stops, and why.
def found = results('sample').size()
assert found > 20
assert results('repaired').isEmpty()

def log = new File(basedir, 'build.log').text
assert log =~ /Failed to execute goal \S+:check \(default\) on project clinic: Carelint: ${found} findings at or above low/
assert log.contains('mvn carelint:explain -Dcarelint.rule=')
assert log.contains('Carelint: 0 findings; 33 files')
