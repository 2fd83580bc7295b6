assert new File(basedir, 'build.log').text.contains('Carelint is skipped.')
assert !new File(basedir, 'target').exists()
