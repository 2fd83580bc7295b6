import groovy.json.JsonSlurper

def results(String project) {
    new JsonSlurper().parse(new File(basedir, project + '/target/carelint/carelint.sarif')).runs[0].results
}

// The planted violations are marked in the source; ClinicTest holds each to its line.
def planted = 0
new File(basedir, 'sample/src').eachFileRecurse { file ->
    if (file.name.endsWith('.java')) {
        planted += file.readLines().sum(0) { line ->
            def marker = line =~ /\/\/ finds: (.*)/
            marker ? marker[0][1].split(',').size() : 0
        }
    }
}
assert results('sample').size() == planted
assert results('repaired').isEmpty()

def log = new File(basedir, 'build.log').text
assert log =~ /Failed to execute goal \S+:check \(default\) on project clinic: Carelint: ${planted} findings at or above low/
assert log.contains('mvn carelint:explain -Dcarelint.rule=')
