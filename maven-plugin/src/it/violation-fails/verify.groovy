import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text

def source = new File(basedir, 'src/main/java/clinic/Admission.java')
assert log.contains("[ERROR] ${source}:[10,")
assert log =~ /\[ERROR\] \S+Admission\.java:\[10,\d+\] \w+ phi-in-log: /
assert log =~ /\[ERROR\]     \S+\.java:\[\d+,\d+\] .*named like/
assert log =~ /Failed to execute goal \S+:check \(default\) on project violation-fails: Carelint: 1 finding/
assert log.contains("// carelint:ignore")
assert log.contains("carelint:baseline")

def run = new JsonSlurper().parse(new File(basedir, 'target/carelint/carelint.sarif')).runs[0]
assert run.results.size() == 1
assert run.results[0].ruleId == 'phi-in-log'
def location = run.results[0].locations[0].physicalLocation
assert location.artifactLocation.uri == 'src/main/java/clinic/Admission.java'
assert location.region.startLine == 10
assert run.automationDetails.id == 'carelint/'
