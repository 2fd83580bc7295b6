import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text

assert log =~ /\[WARNING\] \S+Broken\.java:\[5,\d+\] /
assert log =~ /\[WARNING\] \S+Admission\.java:\[10,\d+\] \w+ phi-in-log: /
assert log =~ /Failed to execute goal \S+:check .*not analyzed/

def run = new JsonSlurper().parse(new File(basedir, 'target/carelint/carelint.sarif')).runs[0]
assert run.results*.ruleId == ['phi-in-log']
