import groovy.io.FileType
import groovy.json.JsonSlurper

def results(String project) {
    new JsonSlurper().parse(new File(basedir, project + '/target/carelint/carelint.sarif')).runs[0].results
}

// What the lines of the sample claim, as the harness of the fixtures reads it: a Maven build has the libraries.
def expected(File project) {
    def claims = []
    new File(project, 'src').eachFileRecurse(FileType.FILES) { file ->
        def path = project.toPath().relativize(file.toPath()).toString().replace('\\', '/')
        file.readLines('UTF-8').eachWithIndex { line, index ->
            (line =~ /(?:\/\/|#|<!--)\s*finds\s*:(.*?)(?=\/\/|-->|$)/).each { marker ->
                marker[1].split(',').findAll { !it.contains('(without libraries)') }.each { claim ->
                    claims << "${path}:${index + 1} ${claim.trim().split(/\s/)[0]}".toString()
                }
            }
        }
    }
    claims.sort()
}

def found = results('sample').collect { result ->
    def place = result.locations[0].physicalLocation
    // In the outer repository, paths are relative to its root.
    def path = place.artifactLocation.uri.replaceFirst(/^.*?(?=src\/main\/)/, '')
    "${path}:${place.region.startLine} ${result.ruleId}".toString()
}.sort()
def claimed = expected(new File(basedir, 'sample'))
assert found - claimed == []
assert claimed - found == []
assert found == claimed
assert results('repaired').isEmpty()

def log = new File(basedir, 'build.log').text
assert log =~ /Failed to execute goal \S+:check \(default\) on project clinic: Carelint: ${found.size()} findings of severity low or worse/
assert log.contains('mvn carelint:explain -Dcarelint.rule=')

def sources = 0
new File(basedir, 'repaired/src').eachFileRecurse(FileType.FILES) { sources += it.name.endsWith('.java') ? 1 : 0 }
assert log.contains("Carelint: 0 findings; ${sources} files")
