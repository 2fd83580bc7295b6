import groovy.json.JsonSlurper

def run(String path) {
    new JsonSlurper().parse(new File(basedir, path)).runs[0]
}

def sinks(run) {
    run.results.collect { it.locations[0].physicalLocation.artifactLocation.uri }.toSet()
}

def desk = 'web/src/main/java/web/Desk.java'
def nightly = 'batch/src/main/java/batch/Nightly.java'

// The flow through three modules is found in the one that completes it, whose path shows the sources of the others.
['web/target/alone.sarif', 'web/target/carelint/carelint.sarif'].each { path ->
    def web = run(path)
    assert web.results.size() == 1
    assert sinks(web) == [desk].toSet()
    assert web.automationDetails.id == 'carelint/web/'
    def places = web.results[0].codeFlows[0].threadFlows[0].locations.collect {
        it.location.physicalLocation.artifactLocation.uri
    }
    assert places.any { it.startsWith('service/') || it.startsWith('model/') }
}
assert run('model/target/carelint/carelint.sarif').results.isEmpty()
assert run('service/target/carelint/carelint.sarif').results.isEmpty()

// A file that all modules name tells what all of them found, though two failed at the same time. The one at the top is such a file,
// and tells in the end what the last run says: one module, whose findings are old.
def all = run('all.sarif')
assert all.results.size() == 2
assert sinks(all) == [desk, nightly].toSet()
assert all.automationDetails.id == 'carelint/'
assert run('target/carelint/carelint.sarif').results.isEmpty()

def log = new File(basedir, 'build.log').text
assert !log.contains('not marked @threadSafe') && !log.contains('not marked as thread-safe')
assert log =~ /The baseline \S+ belongs to all modules, but this run builds only some/
assert new File(basedir, 'carelint-baseline.txt').readLines().findAll { it.startsWith('phi-in-log ') }.size() == 2
