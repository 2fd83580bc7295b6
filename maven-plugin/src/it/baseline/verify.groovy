def log = new File(basedir, 'build.log').text
def baseline = new File(basedir, 'carelint-baseline.txt')
assert baseline.text.contains('phi-in-log')
assert !baseline.text.contains(basedir.path)
assert log.contains('Carelint: 0 findings, 1 suppressed;')
