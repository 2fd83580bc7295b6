def log = new File(basedir, 'build.log').text
assert log =~ /Carelint: only what changed since HEAD \([0-9a-f]{9}\): 1 new finding; 1 finding was there before\./
assert log.contains('Discharge.java:[10,')
assert log.contains('This silences 1 finding.')
assert log.contains('There is no finding of phi-in-log at src/main/java/clinic/Admission.java:9.')
assert log.contains("There is no revision 'nowhere' in this repository")

def admission = new File(basedir, 'src/main/java/clinic/Admission.java').text
assert admission.contains('        // carelint:ignore phi-in-log -- audited\n        LOG.info("admitted')
assert admission.count('carelint:ignore') == 1
